package dev.thirdring.metrics.quality.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that an agent handled and that may be drawn.
 *
 * @param lot drawn for it: the lowest comes first. It depends on the call, the agent and the month
 *     only, so that drawing again gives the same calls
 */
public record Candidate(
    String agent, String callId, Instant at, Optional<String> callType, String lot) {}
