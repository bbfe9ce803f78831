package dev.thirdring.metrics.figure.model;

import java.util.Locale;

/** The interval that a call belongs to: that of its arrival, of its first answer or of its end. */
public enum Basis {
  ARRIVAL,
  ANSWER,
  END;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
