package dev.thirdring.intake.repeat.model;

/** Why an earlier complaint may be about the same matter. */
public enum Reason {
  SAME_CUSTOMER,
  SAME_NUMBER,
  SAME_PRODUCT,
  SAME_MATTER,
  SIMILAR_WORDING
}
