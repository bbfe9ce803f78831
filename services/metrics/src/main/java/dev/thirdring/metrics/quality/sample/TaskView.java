package dev.thirdring.metrics.quality.sample;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call that is to be monitored.
 *
 * @param place which of the agent's in the month
 */
public record TaskView(
    UUID id,
    @Schema(examples = {"2026-11"}) String month,
    String agent,
    int place,
    String callId,
    Instant callAt,
    String callType,
    TaskState state,
    Instant drawnAt,
    String takenBy,
    Instant takenAt,
    String skipReason,
    long version) {}
