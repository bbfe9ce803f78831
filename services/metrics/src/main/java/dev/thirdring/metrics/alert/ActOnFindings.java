package dev.thirdring.metrics.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.AlertState;
import dev.thirdring.metrics.alert.model.Course;
import dev.thirdring.metrics.alert.model.Reading;
import dev.thirdring.metrics.alert.model.Reminders;
import dev.thirdring.metrics.alert.model.Responsibility;
import dev.thirdring.metrics.alert.model.Responsible;
import dev.thirdring.metrics.alert.model.Shown;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Raises, keeps and clears alerts as the figures demand, and tells of it in the same transaction.
 */
@ApplicationScoped
class ActOnFindings {
  private static final Logger LOG = Logger.getLogger(ActOnFindings.class);
  private static final Responsible NOBODY_NAMED =
      new Responsible(Optional.of("supervisor"), Optional.empty());

  private final Alerts alerts;
  private final AlertEvents events;
  private final AlertSettings settings;

  ActOnFindings(Alerts alerts, AlertEvents events, AlertSettings settings) {
    this.alerts = alerts;
    this.events = events;
    this.settings = settings;
  }

  Uni<Void> act(List<Finding> findings, Instant now) {
    return Multi.createFrom()
        .iterable(findings)
        .onItem()
        .transformToUniAndConcatenate(finding -> follow(finding, now))
        .collect()
        .last()
        .chain(() -> raise(findings, now));
  }

  private Uni<Void> follow(Finding finding, Instant now) {
    return switch (finding.course()) {
      case Course.Quiet quiet -> Uni.createFrom().voidItem();
      case Course.Raise later -> Uni.createFrom().voidItem();
      case Course.GoOn(var newest) ->
          change(finding, alert -> alert.with(Shown.of(newest))).replaceWithVoid();
      case Course.Clear(var newest, boolean recounted) -> clear(finding, newest, recounted, now);
    };
  }

  private Uni<Void> clear(Finding finding, Reading newest, boolean recounted, Instant now) {
    return change(
            finding,
            alert ->
                alert.state() instanceof AlertState.Live live
                    ? alert.with(Shown.of(newest)).with(live.clear(now, recounted))
                    : alert)
        .chain(
            cleared ->
                events.cleared(cleared.alert(), finding.rule(), recounted, Optional.empty(), now));
  }

  private Uni<StoredAlert> change(Finding finding, UnaryOperator<Alert> change) {
    StoredAlert seen = finding.live().orElseThrow();
    return alerts.change(seen, change.apply(seen.alert()));
  }

  /**
   * What concerns everybody first, then the worst; what is too much now comes with the next turn.
   */
  private Uni<Void> raise(List<Finding> findings, Instant now) {
    List<Finding> wanted =
        findings.stream()
            .filter(finding -> finding.course() instanceof Course.Raise)
            .sorted(
                Comparator.comparing((Finding finding) -> !finding.scope().isEmpty())
                    .thenComparing(Severity::of, Comparator.reverseOrder())
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(Finding::scope))
            .toList();
    int held = wanted.size() - settings.raisedMax();
    if (held > 0) {
      LOG.warnf("%d alerts wait for the next evaluation", held);
    }
    return wanted.isEmpty()
        ? Uni.createFrom().voidItem()
        : raiseSome(wanted.subList(0, Math.min(wanted.size(), settings.raisedMax())), wanted, now);
  }

  private Uni<Void> raiseSome(List<Finding> some, List<Finding> wanted, Instant now) {
    return alerts
        .responsibilities()
        .chain(
            responsibilities ->
                alerts
                    .live()
                    .chain(
                        live -> {
                          List<StoredAlert> known = new ArrayList<>(live);
                          return Multi.createFrom()
                              .iterable(some)
                              .onItem()
                              .transformToUniAndConcatenate(
                                  finding ->
                                      raise(finding, responsibilities, known, now)
                                          .invoke(known::add))
                              .collect()
                              .last();
                        }))
        .chain(() -> waitForNextTurn(some, wanted));
  }

  /** A rule of which something was held back is due again at once. */
  private Uni<Void> waitForNextTurn(List<Finding> some, List<Finding> wanted) {
    return Multi.createFrom()
        .iterable(
            wanted.subList(some.size(), wanted.size()).stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .toList())
        .onItem()
        .transformToUniAndConcatenate(alerts::evaluateAgain)
        .collect()
        .last();
  }

  private Uni<StoredAlert> raise(
      Finding finding, List<Responsibility> responsibilities, List<StoredAlert> live, Instant now) {
    AlertRule rule = finding.rule();
    Course.Raise raise = (Course.Raise) finding.course();
    Optional<Alert> whole =
        live.stream().map(StoredAlert::alert).filter(isTheWholeOf(finding)).findFirst();
    Responsible responsible =
        Responsibility.of(
                responsibilities,
                rule.figure(),
                rule.scopedBy().map(by -> by.name().toLowerCase(Locale.ROOT)),
                finding.scope())
            .orElse(NOBODY_NAMED);
    Alert alert =
        new Alert(
            UuidCreator.getTimeOrderedEpoch(),
            rule.id(),
            finding.scope(),
            raise.side(),
            raise.first().period().from(),
            Shown.of(raise.newest()),
            now,
            whole.map(Alert::id),
            responsible,
            Reminders.beginning(now, rule.period()),
            Optional.empty(),
            new AlertState.Open());
    boolean told = whole.map(one -> one.responsible().equals(responsible)).orElse(false);
    return alerts
        .add(alert)
        .call(() -> told ? Uni.createFrom().voidItem() : events.raised(alert, rule, now));
  }

  /** An alert of one queue belongs to the one about the same figure over all queues. */
  private static Predicate<Alert> isTheWholeOf(Finding part) {
    return alert ->
        !part.scope().isEmpty()
            && alert.scope().isEmpty()
            && alert.side() == ((Course.Raise) part.course()).side()
            && part.rule().id().startsWith(alert.rule() + ".");
  }
}
