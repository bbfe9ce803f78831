package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Reading;
import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Asks for the figures that rules watch. */
@ApplicationScoped
class FigureReadings {
  static final String ALL = "";
  private final ReckonFigures reckonFigures;

  FigureReadings(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
  }

  static Optional<Figure> figure(AlertRule rule) {
    return FigureTable.ALL.stream()
        .filter(one -> one.code().equals(rule.figure()) && one.variant().equals(rule.variant()))
        .findFirst();
  }

  /** A figure that no source gives yet is not watched. */
  static boolean isKnown(AlertRule rule) {
    return figure(rule)
        .map(one -> rule.scopedBy().map(one::canBeGroupedBy).orElse(true))
        .orElse(false);
  }

  /**
   * By scope, the oldest period first. Fails when there is too much to add up.
   *
   * @param last newest period
   */
  Uni<Map<String, List<Reading>>> of(AlertRule rule, Range last) {
    List<Range> periods = rule.period().upTo(last, rule.lookBack());
    return Multi.createFrom()
        .iterable(periods)
        .onItem()
        .transformToUniAndConcatenate(period -> values(rule, period, rule.scopedBy()))
        .collect()
        .asList()
        .map(values -> readings(rule, periods, values));
  }

  /** Of one period by group; all together, and what has no group, under {@link #ALL}. */
  Uni<Map<String, FigureValue>> values(AlertRule rule, Range period, Optional<By> by) {
    return values(rule, period, by, Map.of());
  }

  /**
   * The same within one group of something else.
   *
   * @param only what it is narrowed down by, and to what
   */
  Uni<Map<String, FigureValue>> values(
      AlertRule rule, Range period, Optional<By> by, Map<By, String> only) {
    Question question =
        new Question(
            period, by.stream().toList(), Optional.of(rule.figure()), only, Basis.ARRIVAL, false);
    return reckonFigures
        .reckonAll(question)
        .map(
            outcome ->
                switch (outcome) {
                  case FiguresOutcome.Reckoned reckoned -> byGroup(rule, reckoned.values());
                  case FiguresOutcome.NotYours no -> throw unreadable(rule, no);
                  case FiguresOutcome.CutsAQuarter no -> throw unreadable(rule, no);
                  case FiguresOutcome.TookTooLong no -> throw unreadable(rule, no);
                  case FiguresOutcome.TooManyGroups no -> throw unreadable(rule, no);
                });
  }

  private static IllegalStateException unreadable(AlertRule rule, FiguresOutcome why) {
    return new IllegalStateException(
        rule.id() + " cannot be judged: " + why.getClass().getSimpleName());
  }

  private static Map<String, FigureValue> byGroup(AlertRule rule, List<FigureValue> values) {
    Map<String, FigureValue> found = new TreeMap<>();
    for (FigureValue value : values) {
      if (value.figure().code().equals(rule.figure()) && value.variant().equals(rule.variant())) {
        found.put(value.group().orElse(ALL), value);
      }
    }
    return found;
  }

  private static Map<String, List<Reading>> readings(
      AlertRule rule, List<Range> periods, List<Map<String, FigureValue>> values) {
    TreeSet<String> scopes = new TreeSet<>();
    values.forEach(one -> scopes.addAll(one.keySet()));
    rule.scopedBy().ifPresent(by -> scopes.remove(ALL));
    Map<String, List<Reading>> byScope = new TreeMap<>();
    for (String scope : scopes) {
      byScope.put(
          scope,
          IntStream.range(0, periods.size())
              .mapToObj(
                  index ->
                      Reading.of(
                          periods.get(index),
                          Optional.ofNullable(values.get(index).get(scope)),
                          rule))
              .toList());
    }
    return byScope;
  }
}
