package dev.thirdring.metrics.call.model;

/** What is added up of calls; durations in milliseconds. The figures' tallies have these names. */
public enum CallTally {
  CALL_ATTEMPTS,
  CALLS_REFUSED,
  CALLS_LEFT_IN_MENU,
  CALLS_RECEIVED,
  CALLS_QUEUED,
  QUEUE_WAIT,
  QUEUE_SEGMENTS,
  SEGMENT_WAIT,
  CALLS_HANDLED,
  CALLS_BY_MACHINE,
  ANSWER_WAIT,
  /** By how long the wait was. */
  CALLS_ANSWERED_AFTER,
  CALLS_ABANDONED,
  ABANDON_WAIT,
  /** By how long the wait was. */
  CALLS_ABANDONED_AFTER,
  /** By how long talk and wrap-up were together, see {@link HandleTimes}. */
  CALLS_HANDLED_FOR,
  CALLS_SENT_ELSEWHERE,
  CALLS_DISCONNECTED,
  TALK,
  HOLD,
  WRAP_UP,
  RINGS,
  CALLS_RUNG,
  RINGS_UNANSWERED,
  TRANSFERS,
  TRANSFERS_BLIND,
  TRANSFERS_ANNOUNCED;

  /** Told apart by a length, not added up in one amount. */
  public boolean isByLength() {
    return this == CALLS_ANSWERED_AFTER
        || this == CALLS_ABANDONED_AFTER
        || this == CALLS_HANDLED_FOR;
  }
}
