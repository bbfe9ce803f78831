package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it stands. */
@Schema(name = "Plan")
record PlanAnswer(
    @Schema(examples = "after-complaint") String kind,
    @Schema(description = "ISO 8601", examples = "PT24H") String askWithin,
    int attemptsMax,
    @Schema(description = "ISO 8601", examples = "PT4H") String retryAfter,
    @Schema(description = "ISO 8601", examples = "PT30M") String claimFor,
    @Schema(examples = "09:00") String callFrom,
    @Schema(description = "exclusive; 00:00 is the end of the day", examples = "20:00")
        String callUntil,
    @Schema(examples = "Asia/Shanghai") String zone,
    String changedBy,
    Instant changedAt,
    long version) {

  static PlanAnswer of(StoredPlan stored) {
    FollowUpPlan plan = stored.plan();
    return new PlanAnswer(
        plan.kind(),
        plan.askWithin().toString(),
        plan.attemptsMax(),
        plan.retryAfter().toString(),
        plan.claimFor().toString(),
        plan.hours().from().toString(),
        plan.hours().until().toString(),
        plan.hours().zone().getId(),
        stored.changedBy(),
        stored.changedAt(),
        stored.version());
  }
}
