package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Effect;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Alerts as they are, with what to consider and what came of decisions. */
@ApplicationScoped
class ShowAlerts {
  private final Alerts alerts;
  private final Decisions decisions;
  private final MeasuresToConsider measures;
  private final FigureReadings figures;
  private final AlertSettings settings;
  private final Clock clock;

  ShowAlerts(
      Alerts alerts,
      Decisions decisions,
      MeasuresToConsider measures,
      FigureReadings figures,
      AlertSettings settings,
      Clock clock) {
    this.alerts = alerts;
    this.decisions = decisions;
    this.measures = measures;
    this.figures = figures;
    this.settings = settings;
    this.clock = clock;
  }

  @WithSession
  Uni<Page<AlertAnswer>> list(AlertFilter filter, Cursor after, int size) {
    return alerts
        .allRules()
        .chain(
            rules -> {
              Map<String, AlertRule> byId =
                  rules.stream().collect(Collectors.toMap(AlertRule::id, Function.identity()));
              return alerts
                  .list(filter, after, size + 1)
                  .map(
                      found ->
                          found.stream()
                              .map(one -> AlertAnswer.of(one, byId.get(one.alert().rule())))
                              .toList());
            })
        .map(found -> Page.of(found, size, one -> new Cursor(one.raisedAt(), one.id())));
  }

  @WithSession
  Uni<Optional<AlertAnswer>> show(UUID id) {
    return alerts
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : show(found.get()).map(Optional::of));
  }

  /** In the caller's session. */
  Uni<AlertAnswer> show(StoredAlert stored) {
    Alert alert = stored.alert();
    return alerts
        .rule(alert.rule())
        .map(found -> found.orElseThrow().rule())
        .chain(
            rule ->
                measures
                    .of(rule.figure())
                    .chain(
                        considered ->
                            decided(alert, rule)
                                .map(
                                    decided ->
                                        AlertAnswer.of(
                                            stored,
                                            rule,
                                            considered.stream()
                                                .map(AlertAnswer.MeasureAnswer::of)
                                                .toList(),
                                            decided))));
  }

  private Uni<List<DecisionAnswer>> decided(Alert alert, AlertRule rule) {
    return decisions
        .of(alert.id())
        .chain(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(
                        row ->
                            Effect.of(
                                    row.decidedAt, clock.instant(), rule.period(), settings.zone())
                                .map(
                                    effect ->
                                        shown(effect, alert, rule)
                                            .map(shown -> DecisionAnswer.of(row, shown)))
                                .orElseGet(
                                    () -> Uni.createFrom().item(DecisionAnswer.of(row, null))))
                    .collect()
                    .asList());
  }

  private Uni<DecisionAnswer.EffectAnswer> shown(Effect effect, Alert alert, AlertRule rule) {
    return span(effect.before(), alert, rule)
        .chain(
            before ->
                span(effect.after(), alert, rule)
                    .map(
                        after -> new DecisionAnswer.EffectAnswer(effect.periods(), before, after)));
  }

  private Uni<DecisionAnswer.SpanAnswer> span(Range range, Alert alert, AlertRule rule) {
    return figures
        .values(rule, range, rule.scopedBy())
        .map(
            (Map<String, FigureValue> values) ->
                DecisionAnswer.SpanAnswer.of(range.from(), range.to(), values.get(alert.scope())));
  }
}
