package dev.thirdring.followup.call.model;

import dev.thirdring.followup.customer.model.TicketId;
import java.time.Instant;

/** What a department did, that the customer is asked about (F2). */
public record Action(
    AssignmentId assignment, TicketId ticket, String department, String remedy, Instant at) {}
