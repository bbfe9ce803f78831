package dev.thirdring.followup.call.model;

/** Five levels (F4). */
public enum Satisfaction {
  VERY_SATISFIED,
  SATISFIED,
  BASICALLY_SATISFIED,
  DISSATISFIED,
  VERY_DISSATISFIED;

  /** The first three count as satisfied. */
  public boolean isSatisfied() {
    return compareTo(BASICALLY_SATISFIED) <= 0;
  }
}
