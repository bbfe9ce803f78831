package dev.thirdring.smsnotification.recipient.model;

import java.util.UUID;

/** The ticket that a message is about. */
public record TicketId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
