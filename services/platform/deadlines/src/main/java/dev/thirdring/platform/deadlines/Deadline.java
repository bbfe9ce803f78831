package dev.thirdring.platform.deadlines;

import java.time.Instant;

/**
 * A moment to act at.
 *
 * @param kind names the listener that acts
 * @param subject what it is about; with the kind it is unique
 * @param details what the listener needs besides, in its own words
 */
public record Deadline(String kind, String subject, Instant dueAt, String details) {}
