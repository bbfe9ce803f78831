package dev.thirdring.fieldservice.order.model;

import java.time.Instant;

/**
 * The resource request (V1).
 *
 * @param by who answered for the department and asked for the visit
 */
public record Request(
    OrderId id, TicketId ticket, AssignmentId assignment, Need need, String by, Instant at) {}
