package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Breakdown;
import dev.thirdring.metrics.alert.model.Decomposition;
import dev.thirdring.metrics.alert.model.Part;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Range;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes the change of an alert's figure against the period before apart, as facts tell it now;
 * within its group, where it is of one.
 */
@ApplicationScoped
class ExplainAlert {
  private final Alerts alerts;
  private final FigureReadings figures;
  private final AlertSettings settings;

  ExplainAlert(Alerts alerts, FigureReadings figures, AlertSettings settings) {
    this.alerts = alerts;
    this.figures = figures;
    this.settings = settings;
  }

  private record Compared(Map<String, FigureValue> before, Map<String, FigureValue> now) {}

  /** Absent: no such alert. What explains most is first. */
  @WithSession
  Uni<Optional<ExplanationAnswer>> explain(UUID id) {
    return alerts
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : alerts
                        .rule(found.get().alert().rule())
                        .chain(rule -> explain(found.get().alert(), rule.orElseThrow().rule()))
                        .map(Optional::of));
  }

  private Uni<ExplanationAnswer> explain(Alert alert, AlertRule rule) {
    Figure figure = FigureReadings.figure(rule).orElseThrow();
    Range now = rule.period().of(alert.newest().from(), settings.zone());
    Range before = rule.period().before(now);
    Map<By, String> only = rule.scopedBy().map(by -> Map.of(by, alert.scope())).orElse(Map.of());
    return Multi.createFrom()
        .iterable(Dimension.of(figure, rule))
        .onItem()
        .transformToUniAndConcatenate(
            dimension ->
                compared(rule, dimension, only, before, now)
                    .map(compared -> taken(figure, dimension, compared)))
        .collect()
        .in(ArrayList<BreakdownAnswer>::new, (all, one) -> one.ifPresent(all::add))
        .map(
            all -> {
              all.sort(
                  Comparator.comparing(BreakdownAnswer::explains)
                      .reversed()
                      .thenComparing(BreakdownAnswer::by));
              return new ExplanationAnswer(now.from(), now.to(), before.from(), before.to(), all);
            });
  }

  private Uni<Compared> compared(
      AlertRule rule, Dimension dimension, Map<By, String> only, Range before, Range now) {
    return figures
        .values(rule, before, Optional.of(dimension.by()), only)
        .chain(
            old ->
                figures
                    .values(rule, now, Optional.of(dimension.by()), only)
                    .map(fresh -> new Compared(old, fresh)));
  }

  private static Optional<BreakdownAnswer> taken(
      Figure figure, Dimension dimension, Compared compared) {
    List<Part> parts = parts(dimension, compared);
    Optional<Breakdown> breakdown =
        figure.denominator().isPresent()
            ? Decomposition.ofShare(parts, figure.unit())
            : Optional.of(Decomposition.ofCount(parts, figure.unit()));
    return breakdown
        .filter(one -> !one.contributions().isEmpty())
        .map(one -> BreakdownAnswer.of(dimension.name(), figure, one));
  }

  private static List<Part> parts(Dimension dimension, Compared compared) {
    Map<String, Part> parts = new TreeMap<>();
    compared
        .before()
        .forEach(
            (group, value) ->
                add(parts, dimension, new Part(group, value.numerator(), all(value), 0, 0)));
    compared
        .now()
        .forEach(
            (group, value) ->
                add(parts, dimension, new Part(group, 0, 0, value.numerator(), all(value))));
    return List.copyOf(parts.values());
  }

  private static void add(Map<String, Part> parts, Dimension dimension, Part part) {
    String group = part.group().isEmpty() ? "" : dimension.group().apply(part.group());
    parts.merge(group, part.of(group), Part::plus);
  }

  private static long all(FigureValue value) {
    return value.denominator().orElse(0L);
  }
}
