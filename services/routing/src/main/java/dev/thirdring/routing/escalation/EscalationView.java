package dev.thirdring.routing.escalation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket that was put before a higher level (R8). */
public record EscalationView(
    UUID escalationId,
    UUID ticketId,
    String ticketNumber,
    String level,
    String authority,
    String reason,
    Instant escalatedAt,
    @Schema(description = "urgent, authority, reopened or missed; empty for older ones")
        String cause,
    String escalatedBy,
    String acknowledgedBy,
    Instant acknowledgedAt,
    @Schema(description = "When its ticket was settled; absent while that is open")
        Instant closedAt) {

  static EscalationView of(EscalationRow row, Instant closedAt) {
    return new EscalationView(
        row.id,
        row.ticketId,
        row.ticketNumber,
        row.level,
        row.authority,
        row.reason,
        row.escalatedAt,
        row.cause,
        row.escalatedBy,
        row.acknowledgedBy,
        row.acknowledgedAt,
        closedAt);
  }
}
