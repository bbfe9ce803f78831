package dev.thirdring.contracts.followup;

/** How one call went (F3). */
public enum AttemptOutcome {
  NOBODY_THERE,
  CHILD_AT_HOME,
  REACHED,
  REFUSED
}
