package dev.thirdring.intake.repeat.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An earlier complaint of the same customer or number.
 *
 * @param bySameCustomer rather than by the number alone
 * @param firstId the first of its chain; itself if it repeats nothing
 */
public record Earlier(
    UUID id,
    String number,
    String state,
    String subject,
    String words,
    Optional<String> product,
    Optional<String> subcategory,
    Optional<String> department,
    Instant openedAt,
    boolean bySameCustomer,
    UUID firstId) {}
