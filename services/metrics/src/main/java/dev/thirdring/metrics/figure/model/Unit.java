package dev.thirdring.metrics.figure.model;

/** What a figure's value is in. */
public enum Unit {
  COUNT,
  /** Of a hundred. */
  PERCENT,
  /** Fen, cents: the variant is the currency. */
  MINOR_UNITS
}
