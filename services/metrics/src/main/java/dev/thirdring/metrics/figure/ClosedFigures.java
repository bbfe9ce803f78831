package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.KeptFigures.KeptTable;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Label;
import dev.thirdring.metrics.figure.model.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was kept of closed months, in place of what their facts and definitions give now. */
final class ClosedFigures {
  private record Key(String code, String variant, String group) {
    static Key of(FigureValue value) {
      return new Key(value.figure().code(), value.variant(), value.group().orElse(null));
    }

    static Key of(FigureShown row) {
      return new Key(row.code(), row.variant(), row.group());
    }
  }

  private final Question question;
  private final List<KeptTable> tables;
  private final Map<Key, FigureShown> kept = new LinkedHashMap<>();
  private final Map<Key, FigureValue> values = new LinkedHashMap<>();

  ClosedFigures(Question question, List<KeptTable> tables) {
    this.question = question;
    this.tables = tables;
    Optional<Set<String>> codes =
        question
            .code()
            .map(any -> question.figures().stream().map(Figure::code).collect(Collectors.toSet()));
    for (KeptTable table : tables) {
      for (FigureShown row : table.table().figures()) {
        if (codes.isEmpty() || codes.get().contains(row.code())) {
          keep(row);
        }
      }
    }
  }

  static ClosedFigures none(Question question) {
    return new ClosedFigures(question, List.of());
  }

  /** Figures that are no longer defined are shown with the month only. */
  private void keep(FigureShown row) {
    FigureTable.ALL.stream()
        .filter(figure -> figure.code().equals(row.code()))
        .filter(figure -> figure.label() != Label.NONE || figure.variant().equals(row.variant()))
        .findFirst()
        .ifPresent(
            figure -> {
              kept.put(Key.of(row), row);
              values.put(Key.of(row), value(figure, row));
            });
  }

  private static FigureValue value(Figure figure, FigureShown row) {
    return new FigureValue(
        figure,
        row.variant(),
        new Group(row.group(), row.secondGroup()),
        row.numerator(),
        Optional.ofNullable(row.denominator()),
        Optional.ofNullable(row.target()),
        Optional.ofNullable(row.percentiles()));
  }

  /** What is kept where something is, in the order of the others. */
  List<FigureValue> insteadOf(List<FigureValue> live) {
    Map<Key, FigureValue> left = new LinkedHashMap<>(values);
    List<FigureValue> all = new ArrayList<>();
    for (FigureValue value : live) {
      Optional<FigureValue> then = Optional.ofNullable(left.remove(Key.of(value)));
      if (then.isPresent() || !isCovered(value)) {
        all.add(then.orElse(value));
      } else if (isByHours()) {
        all.add(value.ofNothing());
      }
    }
    all.addAll(left.values());
    return all;
  }

  /** A value as it was kept; absent where it was not. */
  Optional<FigureShown> of(FigureValue value) {
    return Optional.ofNullable(kept.get(Key.of(value)))
        .map(row -> question.percentiles() ? row : row.withoutPercentiles());
  }

  /** Edition of the zones' rules that a single month was kept with. */
  Optional<String> calendar() {
    return tables.size() == 1 && question.range().months() == 1
        ? Optional.of(tables.getFirst().table().calendarVersion())
        : Optional.empty();
  }

  /** The closed months, and how many of their figures would be other numbers now. */
  List<FiguresShown.ClosedPart> parts(List<FigureValue> live) {
    return tables.stream()
        .map(
            table ->
                new FiguresShown.ClosedPart(
                    table.month().toString(),
                    table.closedAt(),
                    table.hash(),
                    differing(table, live)))
        .toList();
  }

  private long differing(KeptTable table, List<FigureValue> live) {
    Map<Key, FigureValue> now = new HashMap<>();
    live.stream()
        .filter(value -> isIn(table, value) && wasTold(table, value))
        .filter(value -> !isByHours() || !value.isOfNothing())
        .forEach(value -> now.put(Key.of(value), value));
    long differing = 0;
    for (Map.Entry<Key, FigureValue> one : values.entrySet()) {
      if (isIn(table, one.getValue()) && !isSame(one.getValue(), now.remove(one.getKey()))) {
        differing++;
      }
    }
    return differing + now.size();
  }

  /** A figure that came into being after the closing does not differ. */
  private static boolean wasTold(KeptTable table, FigureValue value) {
    return table.table().figures().isEmpty()
        || FigureTable.isLabelled(value.figure().code())
        || tells(table, value);
  }

  private static boolean tells(KeptTable table, FigureValue value) {
    return table.table().figures().stream()
        .anyMatch(row -> row.code().equals(value.figure().code()));
  }

  private static boolean isSame(FigureValue then, FigureValue now) {
    return now == null
        ? then.isOfNothing()
        : then.numerator() == now.numerator() && then.denominator().equals(now.denominator());
  }

  private boolean isCovered(FigureValue value) {
    return tables.stream().anyMatch(table -> isIn(table, value) && isKeptOf(table, value));
  }

  /** Of several months each has a group; of a single one all groups are its own. */
  private boolean isIn(KeptTable table, FigureValue value) {
    return question.range().months() == 1
        || value.group().filter(table.month().toString()::equals).isPresent();
  }

  /** By hours only figures that are read by hours are kept, and only what was counted. */
  private boolean isKeptOf(KeptTable table, FigureValue value) {
    return !isByHours() || tells(table, value);
  }

  private boolean isByHours() {
    return question.by().contains(By.HALF_HOUR) || question.by().contains(By.HOUR);
  }
}
