package dev.thirdring.metrics.callsheet.model;

/** What became of a call, as a sheet says it. */
public enum Ending {
  ANSWERED,
  /** By a machine. */
  SELF_SERVICE,
  ABANDONED,
  REFUSED,
  LEFT_IN_MENU,
  SENT_ELSEWHERE,
  DISCONNECTED
}
