package dev.thirdring.intake.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is on record of a mail.
 *
 * @param reason why it was refused, or what was left out
 */
record ReceivedMail(
    UUID id,
    String messageId,
    String digest,
    Optional<String> from,
    String subject,
    Instant receivedAt,
    MailSource source,
    MailOutcome outcome,
    Optional<String> reason,
    Optional<UUID> ticketId,
    Optional<UUID> contactId,
    Optional<String> html,
    String takenBy) {}
