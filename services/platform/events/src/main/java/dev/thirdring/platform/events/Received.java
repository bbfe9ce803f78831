package dev.thirdring.platform.events;

import java.time.Instant;

/**
 * The envelope of a received event: its id, the key it is ordered by, and when it happened at its
 * source.
 */
public record Received(String id, String type, String subject, Instant time) {}
