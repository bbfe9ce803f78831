package dev.thirdring.metrics.quality.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How many calls of an agent a month are monitored; for draws from now on. */
@ApplicationScoped
class SetSampling {

  /** The numbers as they are. */
  record Numbers(int atLeast, int atMost, long version) {
    private static Numbers of(SamplingRow row) {
      return new Numbers(row.atLeast, row.atMost, row.version);
    }
  }

  @WithSession
  Uni<Numbers> current() {
    return SamplingRow.<SamplingRow>findById(SamplingRow.ONLY).map(Numbers::of);
  }

  /** Empty when somebody else changed them meanwhile. */
  @WithTransaction
  Uni<Optional<Numbers>> set(int atLeast, int atMost, long version) {
    return SamplingRow.<SamplingRow>findById(SamplingRow.ONLY)
        .chain(
            row -> {
              if (row.version != version) {
                return Uni.createFrom().item(Optional.empty());
              }
              row.atLeast = atLeast;
              row.atMost = atMost;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> Optional.of(Numbers.of(row)));
            });
  }
}
