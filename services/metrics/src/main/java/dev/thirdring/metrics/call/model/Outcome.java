package dev.thirdring.metrics.call.model;

/** What became of a call. */
public enum Outcome {
  /** Not over, as far as is known. */
  OPEN,
  REFUSED,
  /** Hung up in the menu, before reaching the distributor. */
  LEFT_IN_MENU,
  /** Hung up in the queue or while it rang. */
  ABANDONED,
  DISCONNECTED,
  SENT_ELSEWHERE,
  /** Served by a machine, never handed to people. */
  BY_MACHINE,
  BY_AGENT
}
