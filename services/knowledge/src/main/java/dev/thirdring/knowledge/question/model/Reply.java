package dev.thirdring.knowledge.question.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the resource centre answered.
 *
 * @param article the draft it was kept as
 */
public record Reply(String text, String by, Instant at, Optional<UUID> article) {}
