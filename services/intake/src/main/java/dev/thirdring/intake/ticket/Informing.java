package dev.thirdring.intake.ticket;

import dev.thirdring.contracts.intake.InformedOf;
import java.time.Instant;
import java.util.Optional;

/**
 * The customer is told something.
 *
 * @param words as the customer was told, where they are to be kept
 * @param promisedReplyAt when a reply was promised (R2)
 */
public record Informing(
    InformedOf informedOf,
    String channel,
    String by,
    Optional<String> words,
    Optional<Instant> promisedReplyAt) {}
