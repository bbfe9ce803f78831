package dev.thirdring.metrics.alert;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgDecisions implements Decisions {
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
