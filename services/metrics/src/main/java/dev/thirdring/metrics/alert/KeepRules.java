package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.AlertRuleResource.AlertRuleRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** How figures are watched is what an administrator says; the next evaluation judges by it. */
@ApplicationScoped
class KeepRules {
  sealed interface Outcome {
    record Changed(AlertRuleAnswer rule) implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  @WithSession
  Uni<List<AlertRuleAnswer>> all() {
    return AlertRuleRow.<AlertRuleRow>findAll(Sort.by("id"))
        .page(0, Alerts.LIVE_MAX)
        .list()
        .map(rows -> rows.stream().map(AlertRuleAnswer::of).toList());
  }

  @WithTransaction
  Uni<Outcome> change(String id, long version, AlertRuleRequest wanted) {
    return AlertRuleRow.<AlertRuleRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              row.minimumVolume = wanted.minimumVolume();
              row.margin = wanted.margin();
              row.raiseAfter = wanted.raiseAfter();
              row.clearAfter = wanted.clearAfter();
              row.enabled = wanted.enabled();
              row.evaluatedAt = null;
              row.version++;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new Outcome.Changed(AlertRuleAnswer.of(row)));
            });
  }
}
