package dev.thirdring.specs.guard;

/** Who reads what a schema describes. */
enum Direction {
  /** Callers write it: they may go on writing what they write. */
  REQUEST,
  /** Callers read it: they go on finding what they read. */
  RESPONSE,
  /** Others read it, old and new, at their own pace: optional fields come, nothing else changes. */
  EVENT;

  boolean newlyRequiredBreaks() {
    return this != RESPONSE;
  }

  boolean noLongerRequiredBreaks() {
    return this != REQUEST;
  }
}
