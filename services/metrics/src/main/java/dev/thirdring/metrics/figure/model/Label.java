package dev.thirdring.metrics.figure.model;

/** What a figure is told apart by, each value a variant of its own. */
public enum Label {
  NONE,
  AUTHORITY,
  CLOCK,
  TEMPLATE,
  CURRENCY
}
