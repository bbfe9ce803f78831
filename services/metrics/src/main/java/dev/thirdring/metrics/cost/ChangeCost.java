package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.cost.model.Cost;
import dev.thirdring.metrics.entry.EntryOutcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Changes or removes a cost; figures are told with it from then on, also those of the past. */
@ApplicationScoped
public class ChangeCost {

  @WithTransaction
  Uni<EntryOutcome> change(UUID id, long version, Cost cost) {
    Map<String, String> problems = cost.problems();
    return problems.isEmpty()
        ? seen(id, version, row -> set(row, cost))
        : Uni.createFrom().item(EntryOutcome.wrong(problems));
  }

  @WithTransaction
  Uni<EntryOutcome> remove(UUID id, long version) {
    return seen(id, version, row -> row.delete().replaceWith(new EntryOutcome.Removed()));
  }

  private static Uni<EntryOutcome> seen(
      UUID id, long version, Function<CostRow, Uni<EntryOutcome>> act) {
    return CostRow.<CostRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(EntryOutcome.unknown());
              }
              return row.version == version
                  ? act.apply(row)
                  : Uni.createFrom().item(EntryOutcome.stale());
            });
  }

  private static Uni<EntryOutcome> set(CostRow row, Cost cost) {
    return CostRow.count("reference = ?1 and id <> ?2", cost.reference(), row.id)
        .chain(
            others -> {
              if (others > 0) {
                return Uni.createFrom().item(CostRow.referenceUsed());
              }
              row.set(cost);
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new EntryOutcome.Changed(row.shown()));
            });
  }
}
