package dev.thirdring.routing.supervision;

import java.io.Serializable;
import java.util.Objects;

/** Names one circle of a clock; Hibernate wants a class with a constructor without arguments. */
class UrgingCircleKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public String clock;
  public int circle;

  UrgingCircleKey() {}

  UrgingCircleKey(String clock, int circle) {
    this.clock = clock;
    this.circle = circle;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UrgingCircleKey key
        && circle == key.circle
        && Objects.equals(clock, key.clock);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clock, circle);
  }
}
