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
  CALLS_ABANDONED,
  ABANDON_WAIT,
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
  TRANSFERS_ANNOUNCED,
  /** Of calls handled, those whose source tells no wrap-up, and their talk. */
  CALLS_WITHOUT_WRAP_UP,
  TALK_WITHOUT_WRAP_UP,
  /** Of calls handled, those whose source tells no hold. */
  CALLS_WITHOUT_HOLD,
  /** Of calls handled, those whose source tells no transfers. */
  CALLS_WITHOUT_TRANSFERS,
  /** Of call attempts, those whose source tells no refused ones. */
  ATTEMPTS_WITHOUT_REFUSALS
}
