package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.figure.model.Range;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Judges what is due. Of several replicas one has the turn; the others leave it to that one. */
@ApplicationScoped
class EvaluateAlerts {
  private static final Logger LOG = Logger.getLogger(EvaluateAlerts.class);

  private final Alerts alerts;
  private final FigureReadings figures;
  private final ActOnFindings actOnFindings;
  private final RemindOfAlerts remindOfAlerts;
  private final AlertSettings settings;
  private final Clock clock;

  EvaluateAlerts(
      Alerts alerts,
      FigureReadings figures,
      ActOnFindings actOnFindings,
      RemindOfAlerts remindOfAlerts,
      AlertSettings settings,
      Clock clock) {
    this.alerts = alerts;
    this.figures = figures;
    this.actOnFindings = actOnFindings;
    this.remindOfAlerts = remindOfAlerts;
    this.settings = settings;
    this.clock = clock;
  }

  /** A rule whose newest period is to be judged. */
  private record Due(WatchedRule watched, Range last) {}

  /** Answers whether it had the turn. */
  @WithTransaction
  Uni<Boolean> evaluate() {
    Instant now = clock.instant();
    return alerts
        .takeTurn()
        .chain(
            ours ->
                ours
                    ? judged(now)
                        .chain(findings -> actOnFindings.act(findings, now))
                        .chain(() -> remindOfAlerts.remind(now))
                        .replaceWith(true)
                    : Uni.createFrom().item(false));
  }

  private Uni<List<Finding>> judged(Instant now) {
    return alerts
        .rules()
        .map(rules -> rules.stream().map(rule -> due(rule, now)).toList())
        .chain(
            rules ->
                alerts
                    .live()
                    .chain(
                        live ->
                            Multi.createFrom()
                                .iterable(rules)
                                .filter(due -> due.watched().isDue(due.last(), now))
                                .filter(due -> FigureReadings.isKnown(due.watched().rule()))
                                .onItem()
                                .transformToUniAndConcatenate(due -> judge(due, live, now))
                                .collect()
                                .in(ArrayList<Finding>::new, List::addAll)
                                .map(found -> (List<Finding>) found)));
  }

  private Due due(WatchedRule rule, Instant now) {
    return new Due(
        rule, rule.rule().period().lastEnded(now.minus(settings.grace()), settings.zone()));
  }

  /** A figure that cannot be had now is judged the next time; the others do not wait for it. */
  private Uni<List<Finding>> judge(Due due, List<StoredAlert> live, Instant now) {
    return figures
        .of(due.watched().rule(), due.last())
        .onItem()
        .transformToUni(
            readings ->
                alerts
                    .closedLast(due.watched().rule().id())
                    .map(
                        (List<Alert> closed) ->
                            Finding.of(due.watched().rule(), readings, live, closed, now))
                    .call(
                        () -> alerts.evaluated(due.watched().rule().id(), due.last().from(), now)))
        .onFailure(IllegalStateException.class)
        .recoverWithItem(
            failure -> {
              LOG.warn(failure.getMessage());
              return List.of();
            });
  }
}
