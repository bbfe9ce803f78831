package dev.thirdring.routing.servicelevel.model;

import java.util.Objects;
import java.util.UUID;

/** Names one clock on one ticket. */
public record ClockId(UUID value) {
  public ClockId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
