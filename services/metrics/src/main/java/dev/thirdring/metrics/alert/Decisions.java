package dev.thirdring.metrics.alert;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What was decided. */
interface Decisions {
  /** Of one alert. */
  int MAX = 50;

  Uni<Void> add(DecisionRow decision);

  /** The oldest first. */
  Uni<List<DecisionRow>> of(UUID alert);
}
