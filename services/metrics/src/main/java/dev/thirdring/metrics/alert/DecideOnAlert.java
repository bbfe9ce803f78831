package dev.thirdring.metrics.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertState;
import dev.thirdring.platform.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records what was decided, while the alert lives or after its figure came back. */
@ApplicationScoped
class DecideOnAlert {
  private final OwnAlert ownAlert;
  private final Alerts alerts;
  private final Decisions decisions;
  private final MeasuresToConsider measures;
  private final Clock clock;

  DecideOnAlert(
      OwnAlert ownAlert,
      Alerts alerts,
      Decisions decisions,
      MeasuresToConsider measures,
      Clock clock) {
    this.ownAlert = ownAlert;
    this.alerts = alerts;
    this.decisions = decisions;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * @param measure one of the measures to consider, if it is one
   * @param words what was decided
   */
  record Decision(Optional<String> measure, String words) {}

  @WithTransaction
  Uni<AlertOutcome> decide(UUID id, long version, Actor actor, Decision decision) {
    return ownAlert.act(
        id,
        version,
        actor,
        stored ->
            stored.alert().state() instanceof AlertState.Closed
                ? OwnAlert.notPossible(stored)
                : known(stored, decision)
                    .chain(
                        known ->
                            known
                                ? decide(stored, actor, decision)
                                : OwnAlert.refused(new AlertOutcome.NoSuchMeasure())));
  }

  private Uni<Boolean> known(StoredAlert stored, Decision decision) {
    return decision.measure().isEmpty()
        ? Uni.createFrom().item(true)
        : alerts
            .rule(stored.alert().rule())
            .chain(rule -> measures.of(rule.orElseThrow().rule().figure()))
            .map(
                considered ->
                    considered.stream()
                        .anyMatch(measure -> measure.id().equals(decision.measure().get())));
  }

  private Uni<AlertOutcome> decide(StoredAlert stored, Actor actor, Decision decision) {
    Instant now = clock.instant();
    DecisionRow row = new DecisionRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.alertId = stored.alert().id();
    row.measure = decision.measure().orElse(null);
    row.words = decision.words();
    row.decidedBy = actor.name();
    row.decidedAt = now;
    Alert decided =
        stored.alert().state() instanceof AlertState.Live live
            ? stored.alert().with(live.decide(actor.name(), now))
            : stored.alert();
    return decisions
        .add(row)
        .chain(() -> alerts.change(stored, decided))
        .map(AlertOutcome.Done::new);
  }
}
