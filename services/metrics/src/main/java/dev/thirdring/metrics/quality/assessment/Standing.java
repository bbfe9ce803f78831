package dev.thirdring.metrics.quality.assessment;

/** Where an assessment stands between assessor and agent. */
public enum Standing {
  GIVEN,
  DISPUTED,
  /** The dispute changed nothing. */
  UPHELD,
  /** The dispute changed the answers. */
  CHANGED
}
