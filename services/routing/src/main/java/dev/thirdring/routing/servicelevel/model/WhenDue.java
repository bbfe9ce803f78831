package dev.thirdring.routing.servicelevel.model;

/** What it means that a clock ran out. */
public enum WhenDue {
  /** A promise was broken (R9). */
  MISSED,
  /** It is time to ask the department how far it is (R3). */
  ENQUIRY
}
