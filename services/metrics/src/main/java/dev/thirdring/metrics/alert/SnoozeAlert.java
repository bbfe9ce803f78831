package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertState;
import dev.thirdring.platform.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Nobody is reminded of an alert for a while; it stays open. */
@ApplicationScoped
class SnoozeAlert {
  private final OwnAlert ownAlert;
  private final Alerts alerts;

  SnoozeAlert(OwnAlert ownAlert, Alerts alerts) {
    this.ownAlert = ownAlert;
    this.alerts = alerts;
  }

  @WithTransaction
  Uni<AlertOutcome> snooze(UUID id, long version, Actor actor, Instant until) {
    return ownAlert.act(
        id,
        version,
        actor,
        stored ->
            stored.alert().state() instanceof AlertState.Live
                ? alerts
                    .change(stored, stored.alert().snoozedUntil(until))
                    .map(AlertOutcome.Done::new)
                : OwnAlert.notPossible(stored));
  }
}
