package dev.thirdring.metrics.calllimit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator sets a limit anew; figures are told with it from then on. */
@ApplicationScoped
class ChangeCallLimit {

  sealed interface Outcome {
    record Changed(CallLimit limit) implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> change(String name, long version, int seconds, boolean inclusive) {
    return CallLimitRow.<CallLimitRow>findById(name)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              row.seconds = seconds;
              row.inclusive = inclusive;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new Outcome.Changed(row.limit()));
            });
  }
}
