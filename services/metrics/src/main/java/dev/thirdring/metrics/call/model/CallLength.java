package dev.thirdring.metrics.call.model;

/** What calls are counted by the length of, not added up in one amount. */
public enum CallLength {
  /** By how long the wait was. */
  CALLS_ANSWERED_AFTER,
  /** By how long the wait was. */
  CALLS_ABANDONED_AFTER,
  /** By how long talk and wrap-up were together, see {@link HandleTimes}. */
  CALLS_HANDLED_FOR
}
