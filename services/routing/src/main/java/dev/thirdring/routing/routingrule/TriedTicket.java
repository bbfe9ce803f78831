package dev.thirdring.routing.routingrule;

import java.time.Instant;
import java.util.UUID;

/** A ticket that would go elsewhere, or that no rule matches (R7). */
public record TriedTicket(
    UUID ticketId,
    String ticketNumber,
    Instant openedAt,
    String thenUnit,
    String thenRule,
    String nowUnit,
    String nowRule,
    String reason) {}
