package dev.thirdring.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which tickets are wanted: all that meet every condition.
 *
 * @param codes any of these
 * @param from by moment, the time itself within
 * @param to by moment, the time itself outside
 * @param number the whole number
 * @param phone of the customer, E.164
 * @param words a text search as PostgreSQL reads it, from {@link SearchWords}
 */
public record TicketFilter(
    Map<Code, List<String>> codes,
    Map<Moment, Instant> from,
    Map<Moment, Instant> to,
    Optional<String> number,
    Optional<UUID> customer,
    Optional<String> phone,
    Optional<Boolean> urgent,
    Optional<Boolean> reopened,
    Optional<Boolean> archived,
    Optional<String> label,
    Optional<String> sourceReference,
    Optional<String> words) {}
