package dev.thirdring.contracts.intake;

/** What a customer was told. */
public enum InformedOf {
  /** What was arranged (R2). */
  ARRANGEMENT,
  /** How far it is: a first reply (R5). */
  PROGRESS,
  /** Cause found and solution formed: an effective reply (R5). */
  SOLUTION
}
