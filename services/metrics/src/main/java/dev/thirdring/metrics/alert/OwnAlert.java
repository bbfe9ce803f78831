package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Responsible;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Finds the alert that somebody acts on, if it is theirs and as they last saw it. */
@ApplicationScoped
class OwnAlert {
  private final Alerts alerts;

  OwnAlert(Alerts alerts) {
    this.alerts = alerts;
  }

  /** In the caller's transaction. */
  Uni<AlertOutcome> act(
      UUID id, long version, Actor actor, Function<StoredAlert, Uni<AlertOutcome>> act) {
    return alerts
        .find(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return refused(new AlertOutcome.Unknown());
              }
              if (!answersFor(actor, found.get().alert().responsible())) {
                return refused(new AlertOutcome.NotYours());
              }
              return found.get().version() == version
                  ? act.apply(found.get())
                  : refused(new AlertOutcome.ChangedMeanwhile());
            });
  }

  static Uni<AlertOutcome> refused(AlertOutcome why) {
    return Uni.createFrom().item(why);
  }

  static Uni<AlertOutcome> notPossible(StoredAlert stored) {
    return refused(new AlertOutcome.NotPossible(StateName.of(stored.alert().state())));
  }

  /** Supervisors and the general manager stand in for whoever is named. */
  private static boolean answersFor(Actor actor, Responsible responsible) {
    return actor.isAnyOf(Roles.SUPERVISOR, Roles.GENERAL_MANAGER)
        || responsible.role().map(actor::is).orElse(false)
        || responsible.person().map(actor.name()::equals).orElse(false);
  }
}
