package dev.thirdring.fieldservice.order.model;

import java.time.Instant;

/**
 * The engineer came (V3).
 *
 * @param reportedTo the responsible person on site, by name
 */
public record Arrival(Instant at, String reportedTo) {}
