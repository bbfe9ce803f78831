package dev.thirdring.contracts.followup;

/** Five levels; the first three count as satisfied (F4). */
public enum Satisfaction {
  VERY_SATISFIED,
  SATISFIED,
  BASICALLY_SATISFIED,
  DISSATISFIED,
  VERY_DISSATISFIED
}
