package dev.thirdring.metrics.figure.model;

import java.util.Locale;

/**
 * What figures are grouped by and narrowed down to. Times are those of the wall clock of the asked
 * time zone.
 */
public enum By {
  DEPARTMENT,
  CHANNEL,
  CATEGORY,
  TIER,
  BRAND,
  /** The queue that a call came to first. */
  QUEUE,
  /** Each agent's own part of calls. */
  AGENT,
  /** Its agents' own parts, while they belonged to it. */
  TEAM,
  CENTRE,
  CALL_TYPE,
  /** The number that was called. */
  LINE,
  HALF_HOUR,
  HOUR,
  DAY,
  /** ISO 8601: from Monday. */
  WEEK,
  MONTH;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isTime() {
    return switch (this) {
      case HALF_HOUR, HOUR, DAY, WEEK, MONTH -> true;
      case DEPARTMENT,
          CHANNEL,
          CATEGORY,
          TIER,
          BRAND,
          QUEUE,
          AGENT,
          TEAM,
          CENTRE,
          CALL_TYPE,
          LINE ->
          false;
    };
  }

  /** Whether it tells apart agents' own parts rather than whole calls. */
  public boolean isOfAgents() {
    return this == AGENT || this == TEAM;
  }

  /** Whether facts of this source have it. */
  public boolean isOf(Source source) {
    return switch (this) {
      case DEPARTMENT, CHANNEL, CATEGORY, BRAND -> source == Source.TICKETS;
      case TIER -> source == Source.TICKETS || source == Source.CALLS;
      case QUEUE, CALL_TYPE, LINE -> source == Source.CALLS;
      case AGENT -> source == Source.CALLS || source == Source.AGENTS;
      case TEAM, CENTRE ->
          source == Source.CALLS || source == Source.AGENTS || source == Source.DAYS;
      case HALF_HOUR, HOUR -> source != Source.CALLERS && source != Source.DAYS;
      case DAY, WEEK -> source != Source.CALLERS;
      case MONTH -> true;
    };
  }
}
