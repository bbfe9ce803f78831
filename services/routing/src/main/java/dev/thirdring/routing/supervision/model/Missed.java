package dev.thirdring.routing.supervision.model;

import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A deadline that passed (R9).
 *
 * @param subject the assignment, question, follow-up… it was set on
 * @param responsible unit or user
 * @param circle the widest that was told; 0: nobody yet
 * @param endedAt what was promised is done after all
 */
public record Missed(
    UUID id,
    String service,
    String clock,
    UUID subject,
    TicketId ticket,
    String responsible,
    Instant dueAt,
    Instant missedAt,
    int circle,
    Optional<Instant> endedAt) {

  public boolean isOpen() {
    return endedAt.isEmpty();
  }

  public Missed told(Circle wider) {
    return new Missed(
        id, service, clock, subject, ticket, responsible, dueAt, missedAt, wider.number(), endedAt);
  }

  public Missed ended(Instant at) {
    return new Missed(
        id, service, clock, subject, ticket, responsible, dueAt, missedAt, circle, Optional.of(at));
  }
}
