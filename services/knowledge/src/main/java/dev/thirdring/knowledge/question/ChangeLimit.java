package dev.thirdring.knowledge.question;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Changes a limit of K4; questions already asked keep the times they were given. */
@ApplicationScoped
class ChangeLimit {
  sealed interface Outcome {
    record Changed(QuestionLimit limit) implements Outcome {}

    record Unknown() implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final PgLimits limits;

  ChangeLimit(PgLimits limits) {
    this.limits = limits;
  }

  @WithTransaction
  Uni<Outcome> change(String code, long version, Duration limit) {
    return limits
        .find(code)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              QuestionLimitRow row = found.get();
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.Stale());
              }
              row.seconds = Math.toIntExact(limit.toSeconds());
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(done -> new Outcome.Changed(row.limit()));
            });
  }
}
