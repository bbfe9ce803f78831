package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgPlans implements Plans {

  @Override
  public Uni<List<StoredPlan>> all() {
    return FollowUpPlanRow.<FollowUpPlanRow>listAll(Sort.by("kind"))
        .map(rows -> rows.stream().map(FollowUpPlanRow::stored).toList());
  }

  @Override
  public Uni<Optional<StoredPlan>> of(String kind) {
    return FollowUpPlanRow.<FollowUpPlanRow>findById(kind)
        .map(row -> Optional.ofNullable(row).map(FollowUpPlanRow::stored));
  }

  @Override
  public Uni<StoredPlan> replace(FollowUpPlan plan, String changedBy, Instant changedAt) {
    return FollowUpPlanRow.<FollowUpPlanRow>findById(plan.kind())
        .chain(
            row -> {
              row.take(plan);
              row.changedBy = changedBy;
              row.changedAt = changedAt;
              return row.<FollowUpPlanRow>persistAndFlush();
            })
        .map(FollowUpPlanRow::stored);
  }
}
