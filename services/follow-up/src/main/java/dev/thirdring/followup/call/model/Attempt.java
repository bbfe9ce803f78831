package dev.thirdring.followup.call.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One call.
 *
 * @param number 1 for the first
 * @param nextAt the next date, which was told (F3)
 */
public record Attempt(
    int number, Heard heard, String calledBy, Instant at, Optional<Instant> nextAt) {}
