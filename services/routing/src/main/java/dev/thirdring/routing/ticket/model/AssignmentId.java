package dev.thirdring.routing.ticket.model;

import java.util.Objects;
import java.util.UUID;

/** Names one assignment. */
public record AssignmentId(UUID value) {
  public AssignmentId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
