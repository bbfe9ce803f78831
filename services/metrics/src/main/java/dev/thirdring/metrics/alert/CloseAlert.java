package dev.thirdring.metrics.alert;

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

/** A person ends an alert though its figure is not back, and says why. */
@ApplicationScoped
class CloseAlert {
  private final OwnAlert ownAlert;
  private final Alerts alerts;
  private final AlertEvents events;
  private final Clock clock;

  CloseAlert(OwnAlert ownAlert, Alerts alerts, AlertEvents events, Clock clock) {
    this.ownAlert = ownAlert;
    this.alerts = alerts;
    this.events = events;
    this.clock = clock;
  }

  @WithTransaction
  Uni<AlertOutcome> close(UUID id, long version, Actor actor, String why) {
    return ownAlert.act(
        id,
        version,
        actor,
        stored ->
            stored.alert().state() instanceof AlertState.Live live
                ? close(stored, live, actor, why)
                : OwnAlert.notPossible(stored));
  }

  private Uni<AlertOutcome> close(
      StoredAlert stored, AlertState.Live live, Actor actor, String why) {
    Instant now = clock.instant();
    Alert closed = stored.alert().with(live.close(actor.name(), now, why));
    return alerts
        .rule(closed.rule())
        .chain(
            rule ->
                events.cleared(
                    closed, rule.orElseThrow().rule(), false, Optional.of(actor.name()), now))
        .chain(() -> alerts.change(stored, closed))
        .map(AlertOutcome.Done::new);
  }
}
