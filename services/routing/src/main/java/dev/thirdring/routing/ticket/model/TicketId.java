package dev.thirdring.routing.ticket.model;

import java.util.Objects;
import java.util.UUID;

/** Names one ticket. */
public record TicketId(UUID value) {
  public TicketId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
