package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.Cell;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Steps of calls, and sums over calls. */
interface Calls {

  /** Nobody else changes these calls until the transaction ends. */
  Uni<Void> lock(Collection<CallStep> told);

  /** The known steps of all calls that these steps belong to. */
  Uni<List<CallStep>> known(Collection<CallStep> told);

  Uni<Void> add(Collection<CallStep> steps);

  Uni<Void> addUp(Map<Cell, Long> amounts);
}
