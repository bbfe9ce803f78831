package dev.thirdring.routing.supervision.model;

import java.time.Duration;

/**
 * A circle of people.
 *
 * @param after how long after the miss it is told
 */
public record Circle(int number, Duration after, Audience tell) {
  public Circle {
    if (after.isNegative()) {
      throw new IllegalArgumentException("A circle is told after the miss, not before");
    }
  }
}
