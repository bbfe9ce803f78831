package dev.thirdring.metrics.quality.calibration;

import dev.thirdring.metrics.quality.model.Spread;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A round of calibration.
 *
 * @param given whose assessment is in
 * @param spread absent until all are in or the round is closed
 */
public record CalibrationView(
    UUID id,
    UUID formId,
    String agent,
    String callId,
    Instant callAt,
    String recording,
    List<String> assessors,
    List<String> given,
    Instant createdAt,
    String createdBy,
    Instant closedAt,
    Spread spread,
    long version) {}
