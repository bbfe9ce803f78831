package dev.thirdring.intake.steps.model;

/** The five steps, in order. */
public enum Step {
  ACCEPTED_QUICKLY("迅速受理", "Accepted quickly"),
  INFORMATION_OBTAINED("获取信息", "Information obtained"),
  PROBLEM_ANALYSED("分析问题", "Problem analysed"),
  INFORMATION_GIVEN("提供信息", "Information given"),
  SUMMED_UP("总结", "Summed up");

  private final String zh;
  private final String en;

  Step(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
