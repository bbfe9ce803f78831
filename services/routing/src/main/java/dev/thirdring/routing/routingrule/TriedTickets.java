package dev.thirdring.routing.routingrule;

/** Which tickets of a try. */
public enum TriedTickets {
  /** Those that would go elsewhere, and those that no rule matches. */
  ALL,
  MOVED,
  UNMATCHED
}
