package dev.thirdring.metrics.cost;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.cost.model.Cost;
import dev.thirdring.metrics.entry.EntryOutcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Takes a cost; the same under the same reference again changes nothing. */
@ApplicationScoped
public class TakeCost {
  private final Clock clock;

  TakeCost(Clock clock) {
    this.clock = clock;
  }

  @WithTransaction
  Uni<EntryOutcome> take(Cost cost) {
    Map<String, String> problems = cost.problems();
    if (!problems.isEmpty()) {
      return Uni.createFrom().item(EntryOutcome.wrong(problems));
    }
    return CostRow.<CostRow>find("reference", cost.reference())
        .firstResult()
        .chain(known -> known == null ? add(cost) : Uni.createFrom().item(same(known, cost)));
  }

  private static EntryOutcome same(CostRow known, Cost cost) {
    return known.cost().equals(cost)
        ? new EntryOutcome.AlreadyThere(known.shown())
        : CostRow.referenceUsed();
  }

  private Uni<EntryOutcome> add(Cost cost) {
    CostRow row = new CostRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.keptAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.set(cost);
    return row.persistAndFlush().map(kept -> new EntryOutcome.Taken(row.shown()));
  }
}
