package dev.thirdring.metrics.figure.model;

/** What figures are grouped by. Times are those of the wall clock of the asked time zone. */
public enum By {
  DEPARTMENT,
  CHANNEL,
  CATEGORY,
  TIER,
  /** The queue that a call came to first. */
  QUEUE,
  /** Each agent's own part of calls. */
  AGENT,
  CALL_TYPE,
  /** The number that was called. */
  LINE,
  HALF_HOUR,
  HOUR,
  DAY,
  /** ISO 8601: from Monday. */
  WEEK,
  MONTH;

  /** Whether facts of this source have it. */
  public boolean isOf(Source source) {
    return switch (this) {
      case DEPARTMENT, CHANNEL, CATEGORY, TIER -> source == Source.TICKETS;
      case QUEUE, AGENT, CALL_TYPE, LINE -> source == Source.CALLS;
      case HALF_HOUR, HOUR, DAY, WEEK, MONTH -> true;
    };
  }
}
