package dev.thirdring.intake.publicaccess.model;

import java.time.Duration;

/**
 * So many in such a time: {@code 10/PT1H} lets ten through at once, and after that one every six
 * minutes.
 */
public record Rate(int count, Duration time) {
  private static final String ALLOWED = "must be a count and a time such as 10/PT1H";

  public Rate {
    if (count < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(ALLOWED);
    }
  }

  /** Reads a setting. */
  public static Rate parse(CharSequence text) {
    String[] parts = text.toString().split("/", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException(ALLOWED);
    }
    return new Rate(Integer.parseInt(parts[0].strip()), Duration.parse(parts[1].strip()));
  }

  /** How long one takes to grow back. */
  public Duration each() {
    return time.dividedBy(count);
  }
}
