package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertState;
import dev.thirdring.platform.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Somebody takes an alert up: no more reminders. */
@ApplicationScoped
class AcknowledgeAlert {
  private final OwnAlert ownAlert;
  private final Alerts alerts;
  private final Clock clock;

  AcknowledgeAlert(OwnAlert ownAlert, Alerts alerts, Clock clock) {
    this.ownAlert = ownAlert;
    this.alerts = alerts;
    this.clock = clock;
  }

  @WithTransaction
  Uni<AlertOutcome> acknowledge(UUID id, long version, Actor actor) {
    return ownAlert.act(
        id,
        version,
        actor,
        stored ->
            stored.alert().state() instanceof AlertState.Open open
                ? alerts
                    .change(
                        stored,
                        stored.alert().with(open.acknowledge(actor.name(), clock.instant())))
                    .map(AlertOutcome.Done::new)
                : OwnAlert.notPossible(stored));
  }
}
