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
  /** To an hour; what is divided by is counted in milliseconds. */
  PER_HOUR,
  /** Counted in minor units of the currency that is the variant, shown in whole ones. */
  MONEY,
  /** How many of one to each of the other. */
  MEAN,
  /** Fen, cents: the variant is the currency. */
  MINOR_UNITS
}
