package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plans by kind. */
public interface Plans {
  Uni<List<StoredPlan>> all();

  Uni<Optional<StoredPlan>> of(String kind);

  Uni<StoredPlan> replace(FollowUpPlan plan, String changedBy, Instant changedAt);
}
