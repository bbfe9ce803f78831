package dev.thirdring.smsnotification.recipient.model;

import dev.thirdring.smsnotification.template.model.Language;
import java.util.Optional;

/**
 * Whom to write to about a ticket.
 *
 * @param phone absent when the customer has none: nothing is sent
 * @param optedOut wants no messages (N4)
 */
public record Recipient(
    TicketId ticket,
    String ticketNumber,
    String subject,
    Optional<String> name,
    Optional<PhoneNumber> phone,
    Language language,
    boolean optedOut) {}
