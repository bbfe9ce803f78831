package dev.thirdring.intake.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file that is kept with a ticket. */
record Attachment(
    UUID id,
    UUID ticketId,
    Optional<UUID> contactId,
    String name,
    String mediaType,
    long bytes,
    String sha256,
    boolean inline,
    Place place,
    String keptBy,
    Instant keptAt,
    Optional<Instant> removedAt) {}
