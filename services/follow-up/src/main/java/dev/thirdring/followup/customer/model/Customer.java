package dev.thirdring.followup.customer.model;

import java.util.Optional;

/**
 * Whom to call about a ticket.
 *
 * @param language such as {@code ZH}
 * @param tier such as {@code vip}
 */
public record Customer(
    TicketId ticket,
    String ticketNumber,
    String subject,
    Optional<String> name,
    Optional<PhoneNumber> phone,
    String language,
    String tier) {}
