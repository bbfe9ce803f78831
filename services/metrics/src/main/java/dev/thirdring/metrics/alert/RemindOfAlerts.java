package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Reminders;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reminds of what nobody took up, less and less often. */
@ApplicationScoped
class RemindOfAlerts {
  private final Alerts alerts;
  private final AlertEvents events;
  private final AlertSettings settings;

  RemindOfAlerts(Alerts alerts, AlertEvents events, AlertSettings settings) {
    this.alerts = alerts;
    this.events = events;
    this.settings = settings;
  }

  Uni<Void> remind(Instant now) {
    return alerts
        .toBeRemindedOf(now, settings.raisedMax())
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .filter(stored -> stored.alert().isToBeRemindedOf(now))
                    .onItem()
                    .transformToUniAndConcatenate(stored -> remind(stored, now))
                    .collect()
                    .last());
  }

  private Uni<Void> remind(StoredAlert stored, Instant now) {
    return alerts
        .rule(stored.alert().rule())
        .map(rule -> rule.orElseThrow().rule())
        .chain(
            (AlertRule rule) -> {
              Reminders next = stored.alert().reminders().sent(now, rule.period());
              Alert reminded = stored.alert().with(next);
              return alerts
                  .change(stored, reminded)
                  .chain(() -> events.reminded(reminded, rule, now));
            });
  }
}
