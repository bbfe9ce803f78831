package dev.thirdring.intake.contact;

/** Why a customer's word on an old ticket became a new one. */
public enum Continuation {
  SETTLED_LONG_AGO,
  ARCHIVED,
  OTHER_SENDER
}
