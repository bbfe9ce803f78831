package dev.thirdring.routing.assignment.model;

/** What must happen yet after the department answered. */
public enum Outstanding {
  /** Somebody has to go there (V1). */
  VISIT,
  /** Finance and the general manager decide (R6). */
  COMPENSATION
}
