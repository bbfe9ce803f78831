package dev.thirdring.metrics.closing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator sets the day on which months close. */
@ApplicationScoped
class ChangeClosingRule {

  sealed interface Outcome {
    record Changed(ClosingRule rule) implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> change(String zone, long version, int dayOfMonth) {
    return ClosingRuleRow.<ClosingRuleRow>findById(zone)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              row.dayOfMonth = dayOfMonth;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new Outcome.Changed(row.rule()));
            });
  }
}
