package dev.thirdring.intake.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A count as far as it is cheap.
 *
 * @param count at most {@value #MAX}
 * @param more there are more than {@code count}
 */
public record BoundedCount(@Schema(examples = {"1000"}) int count, boolean more) {
  static final int MAX = 1000;

  static BoundedCount of(long counted) {
    return new BoundedCount((int) Math.min(counted, MAX), counted > MAX);
  }
}
