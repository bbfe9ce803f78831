package dev.thirdring.routing.assessment;

/** What is held against a unit. */
public enum AssessmentKind {
  MISSED_DEADLINE,
  REOPENED,
  /** The same customer complained about the same matter again (I9). */
  REPEATED
}
