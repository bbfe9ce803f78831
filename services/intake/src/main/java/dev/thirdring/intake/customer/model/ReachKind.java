package dev.thirdring.intake.customer.model;

/** How a customer can be reached. */
public enum ReachKind {
  PHONE,
  EMAIL,
  POST
}
