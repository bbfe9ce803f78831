package dev.thirdring.metrics.notreadyreason;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator names a reason, or names it anew. */
@ApplicationScoped
class KeepReason {

  sealed interface Outcome {
    record Kept(Reason reason) implements Outcome {}

    record CodeUsed() implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> add(String code, ReasonRequest named) {
    return ReasonRow.<ReasonRow>findById(code)
        .chain(
            known -> {
              if (known != null) {
                return Uni.createFrom().item(new Outcome.CodeUsed());
              }
              ReasonRow row = new ReasonRow();
              row.code = code;
              row.zh = named.zh();
              row.en = named.en();
              return row.persistAndFlush().map(kept -> new Outcome.Kept(row.reason()));
            });
  }

  @WithTransaction
  Uni<Outcome> change(String code, long version, ReasonRequest named) {
    return ReasonRow.<ReasonRow>findById(code)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              row.zh = named.zh();
              row.en = named.en();
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new Outcome.Kept(row.reason()));
            });
  }
}
