package dev.thirdring.metrics.contact.model;

/** What is added up of calls beside those before and after them. */
public enum ContactTally {
  /** Answered by an agent, with a known customer and matter. */
  CALLS_MATCHED,
  /** Of those, not transferred, by the time to the nearest other contact about the matter. */
  CALLS_ALONE_FOR,
  /** By the time since the busy signal that the same customer met before. */
  REDIALS_AFTER,
  /** The same, where the redial met a busy signal again. */
  REDIALS_REFUSED_AFTER,
  /** Refused calls by the time to the same customer's next attempt. */
  REFUSALS_REDIALLED_AFTER
}
