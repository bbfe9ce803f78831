package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Rhythm;

/** Which report. */
public enum ReportKind {
  FIGURES_DAY(Rhythm.DAY),
  FIGURES_WEEK(Rhythm.WEEK),
  FIGURES_MONTH(Rhythm.MONTH),
  /** 客户服务受理跟踪反馈表. */
  SERVICE_TRACKING(Rhythm.MONTH),
  /** 旬报. */
  SALES_TEN_DAYS(Rhythm.TEN_DAYS);

  private final Rhythm rhythm;

  ReportKind(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  public Rhythm rhythm() {
    return rhythm;
  }
}
