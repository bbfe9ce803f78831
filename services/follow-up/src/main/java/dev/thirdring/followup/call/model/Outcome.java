package dev.thirdring.followup.call.model;

/** How one call went (F3). */
public enum Outcome {
  NOBODY_THERE,
  CHILD_AT_HOME,
  REACHED,
  REFUSED
}
