package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallStep;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps of calls as they were told. */
interface Calls {

  /** Before the transaction: there is room for steps of these moments. */
  Uni<Void> makeRoom(Collection<CallStep> told);

  /**
   * Nobody else changes these calls until the transaction ends.
   *
   * @return the calls that were known before, and since when
   */
  Uni<Map<String, Instant>> lock(Collection<CallStep> told);

  /** All steps of these calls, each as often as it was told. */
  Uni<List<CallStep>> known(Set<String> callIds);

  Uni<Void> add(Collection<CallStep> steps);
}
