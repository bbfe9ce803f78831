package dev.thirdring.metrics.figure.model;

/** What a figure is told apart by, each value a variant of its own. */
public enum Label {
  NONE,
  AUTHORITY,
  CLOCK,
  TEMPLATE,
  CURRENCY,
  /** Of not being ready: a share of all the time logged in. */
  REASON;

  /** Whether only what is counted is told apart by it, and not what it is divided by. */
  boolean isOfNumeratorAlone() {
    return this == REASON;
  }
}
