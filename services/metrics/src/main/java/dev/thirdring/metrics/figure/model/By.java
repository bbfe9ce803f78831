package dev.thirdring.metrics.figure.model;

/** What figures are grouped by. */
public enum By {
  DEPARTMENT,
  CHANNEL,
  CATEGORY,
  TIER,
  /** The day on the wall calendar of the asked time zone. */
  DAY
}
