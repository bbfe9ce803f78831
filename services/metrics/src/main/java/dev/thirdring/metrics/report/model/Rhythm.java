package dev.thirdring.metrics.report.model;

/** How often a report is made. */
public enum Rhythm {
  DAY,
  /** ISO 8601: from Monday. */
  WEEK,
  /** 旬: the first to the tenth, the eleventh to the twentieth, the rest of a month. */
  TEN_DAYS,
  MONTH
}
