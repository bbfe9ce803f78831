package dev.thirdring.metrics.alert;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Measures that may be chosen, and what was decided. */
interface Decisions {
  /** Of one alert. */
  int MAX = 50;

  /**
   * Those of one figure, in their order.
   *
   * @param side of the target on which the figure lies
   */
  Uni<List<MeasureRow>> measures(String figure, String side);

  Uni<Void> add(DecisionRow decision);

  /** The oldest first. */
  Uni<List<DecisionRow>> of(UUID alert);
}
