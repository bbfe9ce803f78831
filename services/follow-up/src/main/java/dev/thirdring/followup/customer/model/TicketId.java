package dev.thirdring.followup.customer.model;

import java.util.UUID;

/** The ticket that a customer is asked about. */
public record TicketId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
