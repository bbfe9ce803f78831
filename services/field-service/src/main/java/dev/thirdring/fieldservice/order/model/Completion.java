package dev.thirdring.fieldservice.order.model;

import java.time.Instant;

/**
 * The engineer left, with a report (V3, V6).
 *
 * @param at departure
 * @param reportedTo the responsible person on site who was told of it
 * @param consentedBy who in the office agreed to the return
 */
public record Completion(
    Instant at, String reportedTo, String consentedBy, String report, boolean solved) {}
