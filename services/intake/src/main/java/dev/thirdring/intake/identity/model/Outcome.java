package dev.thirdring.intake.identity.model;

/** What came of a try. */
public enum Outcome {
  PROVED,
  /** No document is on file to compare with: the agent saw it. */
  SEEN,
  WRONG,
  /** No code is waiting: none was sent, it was used, it is too old, or tried too often. */
  NO_CODE,
  /** Too many wrong tries; wait. */
  TOO_MANY,
  /** The system that knows passwords gave no answer. */
  NOT_VERIFIED;

  public boolean proves() {
    return this == PROVED || this == SEEN;
  }
}
