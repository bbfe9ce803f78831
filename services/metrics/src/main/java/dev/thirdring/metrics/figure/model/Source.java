package dev.thirdring.metrics.figure.model;

/** Where a tally's facts come from. */
public enum Source {
  /** The suite's own events. */
  TICKETS,
  /** The telephone system. */
  CALLS,
  /** Distinct customers who called: known for whole months only, never added up. */
  CALLERS
}
