package dev.thirdring.intake.ticket;

import dev.thirdring.contracts.intake.InformedOf;
import java.util.Optional;

/**
 * The customer is told something.
 *
 * @param words as the customer was told, where they are to be kept
 */
public record Informing(InformedOf informedOf, String channel, String by, Optional<String> words) {}
