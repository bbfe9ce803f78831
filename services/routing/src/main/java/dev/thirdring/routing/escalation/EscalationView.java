package dev.thirdring.routing.escalation;

import java.time.Instant;
import java.util.UUID;

/** A ticket that was put before a higher level (R8). */
public record EscalationView(
    UUID escalationId,
    UUID ticketId,
    String ticketNumber,
    String level,
    String authority,
    String reason,
    Instant escalatedAt) {

  static EscalationView of(EscalationRow row) {
    return new EscalationView(
        row.id,
        row.ticketId,
        row.ticketNumber,
        row.level,
        row.authority,
        row.reason,
        row.escalatedAt);
  }
}
