package dev.thirdring.intake.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that came in.
 *
 * @param raw as it came; only its headers when it was too large to be fetched
 * @param bytes of the whole
 * @param again set when a person wants a mail that is kept to be taken after all
 */
record IncomingMail(
    Path raw,
    long bytes,
    MailSource source,
    String takenBy,
    Instant receivedAt,
    Optional<UUID> again) {}
