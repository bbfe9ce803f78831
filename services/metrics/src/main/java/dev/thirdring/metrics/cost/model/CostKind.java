package dev.thirdring.metrics.cost.model;

/** Whether a cost grows with the calls. */
public enum CostKind {
  FIXED,
  VARIABLE
}
