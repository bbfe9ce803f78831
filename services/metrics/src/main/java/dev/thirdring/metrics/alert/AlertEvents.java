package dev.thirdring.metrics.alert;

import dev.thirdring.contracts.metrics.AlertCleared;
import dev.thirdring.contracts.metrics.AlertRaised;
import dev.thirdring.contracts.metrics.AlertReminded;
import dev.thirdring.contracts.metrics.TargetSide;
import dev.thirdring.contracts.metrics.WatchedFigure;
import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Shown;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Tells others, so that they can tell the one responsible. */
@ApplicationScoped
class AlertEvents {
  private final Outbox outbox;

  AlertEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  Uni<Void> raised(Alert alert, AlertRule rule, Instant now) {
    Shown newest = alert.newest();
    Optional<Target> target = newest.target();
    return outbox.append(
        alert.id().toString(),
        new AlertRaised(
            alert.id(),
            figure(alert, rule),
            TargetSide.valueOf(alert.side().name()),
            newest.from(),
            newest.to(),
            newest.value().orElseThrow(),
            target.map(Target::atLeast).orElse(null),
            target.map(Target::atMost).orElse(null),
            alert.responsible().role().orElse(null),
            alert.responsible().person().orElse(null),
            now),
        now);
  }

  Uni<Void> reminded(Alert alert, AlertRule rule, Instant now) {
    return outbox.append(
        alert.id().toString(),
        new AlertReminded(
            alert.id(),
            figure(alert, rule),
            alert.reminders().sent(),
            alert.responsible().role().orElse(null),
            alert.responsible().person().orElse(null),
            now),
        now);
  }

  Uni<Void> cleared(
      Alert alert, AlertRule rule, boolean recounted, Optional<String> closedBy, Instant now) {
    return outbox.append(
        alert.id().toString(),
        new AlertCleared(alert.id(), figure(alert, rule), recounted, closedBy.orElse(null), now),
        now);
  }

  private static WatchedFigure figure(Alert alert, AlertRule rule) {
    return new WatchedFigure(
        rule.figure(),
        rule.variant(),
        rule.scopedBy().map(by -> by.name().toLowerCase(Locale.ROOT)).orElse(null),
        rule.scopedBy().map(by -> alert.scope()).orElse(null));
  }
}
