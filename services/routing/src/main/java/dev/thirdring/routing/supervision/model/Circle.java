package dev.thirdring.routing.supervision.model;

import java.time.Duration;

/**
 * A circle of people.
 *
 * @param after how long after the miss it is told
 * @param quiet told during working hours of the unit only
 */
public record Circle(int number, Duration after, Audience tell, boolean quiet) {
  public Circle(int number, Duration after, Audience tell) {
    this(number, after, tell, false);
  }

  public Circle {
    if (after.isNegative()) {
      throw new IllegalArgumentException("A circle is told after the miss, not before");
    }
  }
}
