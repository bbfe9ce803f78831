package dev.thirdring.intake.contact;

import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.intake.ticket.model.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact to add to a ticket.
 *
 * @param party who spoke for the customer, by name
 * @param address where they can be reached on this channel
 * @param at when they spoke; empty: now
 * @param reopens the matter is not over for them
 */
public record NewContact(
    TicketId ticketId,
    ContactDirection direction,
    String channel,
    String text,
    Optional<String> party,
    Optional<String> address,
    Optional<Instant> at,
    String takenBy,
    boolean reopens) {}
