package dev.thirdring.routing.supervision.model;

/** Who joins with a circle (R9). */
public enum Audience {
  /** Who took the customer's first word and stays named (I16). */
  HANDLER,
  /** The unit, or the person, whose deadline it was. */
  RESPONSIBLE,
  /** The head of that unit. */
  HEAD,
  SUPERVISOR,
  GENERAL_MANAGER
}
