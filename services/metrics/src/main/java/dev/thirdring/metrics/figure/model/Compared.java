package dev.thirdring.metrics.figure.model;

import java.util.Locale;

/** What a range is compared with. */
public enum Compared {
  PREVIOUS,
  YEAR;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Range of(Range range) {
    return switch (this) {
      case PREVIOUS -> range.previous();
      case YEAR -> range.yearBefore();
    };
  }
}
