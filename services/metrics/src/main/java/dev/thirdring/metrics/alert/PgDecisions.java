package dev.thirdring.metrics.alert;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgDecisions implements Decisions {
  @Override
  public Uni<List<MeasureRow>> measures(String figure, String side) {
    return MeasureRow.<MeasureRow>find(
            "figure = ?1 and side in ?2", Sort.by("place").and("id"), figure, List.of("", side))
        .page(0, MAX)
        .list();
  }

  @Override
  public Uni<Void> add(DecisionRow decision) {
    return decision.persistAndFlush().replaceWithVoid();
  }

  @Override
  public Uni<List<DecisionRow>> of(UUID alert) {
    return DecisionRow.<DecisionRow>find("alertId", Sort.by("decidedAt").and("id"), alert)
        .page(0, MAX)
        .list();
  }
}
