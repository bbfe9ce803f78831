package dev.thirdring.routing.servicelevel.model;

/** Why a pause ended. */
public enum PauseEnd {
  /** Somebody said so. */
  PERSON,
  /** The customer answered. */
  CUSTOMER,
  /** The latest date had come. */
  LATEST,
  /** The ticket was settled. */
  SETTLED
}
