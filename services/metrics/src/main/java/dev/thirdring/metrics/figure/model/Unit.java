package dev.thirdring.metrics.figure.model;

/** What a figure's value is in. */
public enum Unit {
  COUNT,
  /** Of a hundred. */
  PERCENT,
  PER_MILLION,
  /** Counted in milliseconds. */
  SECONDS,
  /** Of a hundred; counted in hundredths of a point. */
  POINTS,
  /** How many of one to each of the other. */
  MEAN,
  /** Fen, cents: the variant is the currency. */
  MINOR_UNITS
}
