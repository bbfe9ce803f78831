package dev.thirdring.routing.assessment;

/** What is held against a unit. */
public enum AssessmentKind {
  MISSED_DEADLINE,
  REOPENED
}
