package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.escalation.model.Trigger;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows and changes how often something may happen until it is escalated (R8). */
@ApplicationScoped
public class KeepTriggers {

  @WithSession
  Uni<List<TriggerView>> all() {
    return TriggerRow.<TriggerRow>findAll(Sort.by("kind"))
        .list()
        .map(rows -> rows.stream().map(TriggerView::of).toList());
  }

  @WithTransaction
  Uni<TriggerView> change(TriggerKind kind, long version, TriggerRequest request) {
    Map<Integer, String> levels = new TreeMap<>();
    request.levels().forEach(at -> levels.put(at.time(), at.level()));
    if (levels.size() < request.levels().size()) {
      throw new ProblemException(Problem.invalid("levels", "each time once"));
    }
    return TriggerRow.<TriggerRow>findById(kind)
        .chain(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.levels = new Trigger(levels).toString();
              return row.<TriggerRow>persistAndFlush();
            })
        .map(TriggerView::of);
  }
}
