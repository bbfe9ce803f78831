package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import java.time.Instant;

/** A plan as it stands, with its version and who made it so. */
public record StoredPlan(FollowUpPlan plan, long version, String changedBy, Instant changedAt) {}
