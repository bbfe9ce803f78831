package dev.thirdring.routing.approval.model;

import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;

/**
 * What was asked for, by whom.
 *
 * @param minorUnits fen, cents
 * @param asCredit credit rather than cash, where the customer agrees
 */
public record Claim(
    ApprovalId id,
    TicketId ticket,
    AssignmentId assignment,
    String department,
    long minorUnits,
    String currency,
    boolean asCredit,
    String reason,
    String requestedBy,
    Instant requestedAt) {}
