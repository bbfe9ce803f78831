package dev.thirdring.contracts.metrics;

/** On which side of its target a figure lies. */
public enum TargetSide {
  BELOW,
  ABOVE
}
