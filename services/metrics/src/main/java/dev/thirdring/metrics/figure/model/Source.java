package dev.thirdring.metrics.figure.model;

/** Where a tally's facts come from. */
public enum Source {
  /** The suite's own events. */
  TICKETS,
  /** The telephone system. */
  CALLS,
  /** Agents at their telephones, and the roster. */
  AGENTS,
  /** Costs and staff: kept by days of the centre. */
  DAYS,
  /** Distinct customers who called: known for whole months only, never added up. */
  CALLERS
}
