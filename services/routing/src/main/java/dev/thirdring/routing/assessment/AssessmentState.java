package dev.thirdring.routing.assessment;

/** Whether a line of the record counts (R11). */
public enum AssessmentState {
  /** It counts. */
  STANDS,
  /** The unit objects; it counts until somebody decides. */
  DISPUTED,
  /** It does not count. */
  WAIVED,
  /** The objection was heard and refused: it counts. */
  UPHELD
}
