package dev.thirdring.intake.webmessage.model;

/** How a message stands, in words that a customer understands. */
public enum Standing {
  RECEIVED("已收到，正在审核", "We have it and are looking at it"),
  IN_HANDLING("正在处理", "We are working on it"),
  WITH_DEPARTMENT("已转交相关部门处理", "The department in charge is working on it"),
  ANSWERED("已答复", "Answered"),
  DONE("已处理，我们将尽快与您联系", "The work is done; we shall be in touch with you"),
  CLOSED("已办结", "Closed");

  private final String zh;
  private final String en;

  Standing(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @param state name of the ticket's state
   * @param solutionTold the customer was told the solution
   */
  public static Standing of(String state, boolean withDepartment, boolean solutionTold) {
    return switch (state) {
      case "SETTLED" -> CLOSED;
      case "AWAITING_REVIEW" -> RECEIVED;
      case "ANSWERED" -> solutionTold ? ANSWERED : DONE;
      default -> solutionTold ? ANSWERED : withDepartment ? WITH_DEPARTMENT : IN_HANDLING;
    };
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
