package dev.thirdring.metrics.alert.model;

/** On which side of its target a figure lies. */
public enum Side {
  BELOW,
  ABOVE
}
