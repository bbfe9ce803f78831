package dev.thirdring.routing.assignment.bulk;

/** What can be done to what departments have of many tickets. */
public enum Operation {
  /** The department is asked how far it is (R3). */
  URGE,
  /** To another unit (R7). */
  PASS_ON,
  /** To a person of the same unit (R7). */
  GIVE
}
