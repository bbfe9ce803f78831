package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.model.GivenAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment of a call.
 *
 * @param failed a critical question was not met
 * @param recording where the recording is; not the recording
 * @param formerScore before a dispute changed it
 */
public record AssessmentView(
    UUID id,
    UUID formId,
    UUID taskId,
    String agent,
    String callId,
    Instant callAt,
    String callType,
    String recording,
    List<GivenAnswer> answers,
    String remark,
    @Schema(examples = {"87.50"}) BigDecimal score,
    boolean failed,
    Instant assessedAt,
    String assessedBy,
    Standing standing,
    Instant disputedAt,
    String disputeReason,
    Instant decidedAt,
    String decidedBy,
    String decisionReason,
    BigDecimal formerScore,
    long version) {}
