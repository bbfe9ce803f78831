package dev.thirdring.metrics.report.figures;

import dev.thirdring.metrics.figure.FigureShown;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.model.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws figures over time: a day by its hours, a week or a month by its days. */
final class FigureCharts {
  /** Those that people steer by; each in its plain variant and the variants that have a target. */
  private static final Set<String> DRAWN =
      Set.of(
          "service_level",
          "asa",
          "queue_time",
          "abandon_rate",
          "aht",
          "acw",
          "hold",
          "adherence",
          "occupancy",
          "on_the_spot",
          "first_reply",
          "effective_reply",
          "reply_timeliness",
          "assignment_timeliness",
          "calls_offered",
          "complaints",
          "monitoring_score");

  private FigureCharts() {}

  static By by(Rhythm rhythm) {
    return rhythm == Rhythm.DAY ? By.HOUR : By.DAY;
  }

  static List<Chart> of(ReportPeriod period, List<FigureShown> figures, List<FigureShown> before) {
    List<String> places = places(period);
    List<String> placesBefore = places(period.before());
    Map<String, Map<String, FigureShown>> then = byFigure(before);
    List<Chart> charts = new ArrayList<>();
    byFigure(figures)
        .forEach(
            (key, byPlace) -> {
              FigureShown any = byPlace.values().iterator().next();
              List<BigDecimal> values = values(byPlace, places);
              if (isDrawn(any) && values.stream().anyMatch(Objects::nonNull)) {
                charts.add(
                    new Chart(
                        any.name(),
                        FigureColumns.unit(any.unit()),
                        places.stream().map(FigureCharts::label).toList(),
                        values,
                        fitted(
                            values(then.getOrDefault(key, Map.of()), placesBefore), places.size()),
                        any.target()));
              }
            });
    return charts;
  }

  private static boolean isDrawn(FigureShown figure) {
    return DRAWN.contains(figure.code())
        && (figure.variant().equals(Figure.PLAIN) || figure.target() != null);
  }

  /** In the order of the table of figures. */
  private static Map<String, Map<String, FigureShown>> byFigure(List<FigureShown> figures) {
    Map<String, Map<String, FigureShown>> all = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> figure.group() != null)
        .forEach(
            figure ->
                all.computeIfAbsent(figure.code() + " " + figure.variant(), none -> new HashMap<>())
                    .put(figure.group(), figure));
    return all;
  }

  private static List<BigDecimal> values(Map<String, FigureShown> byPlace, List<String> places) {
    return places.stream()
        .map(byPlace::get)
        .map(figure -> figure == null ? null : figure.value())
        .toList();
  }

  /** A month before may have had fewer or more days. */
  private static List<BigDecimal> fitted(List<BigDecimal> values, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> i < values.size() ? values.get(i) : null)
        .toList();
  }

  private static List<String> places(ReportPeriod period) {
    return period.rhythm() == Rhythm.DAY
        ? IntStream.range(0, 24)
            .mapToObj(hour -> "%sT%02d:00".formatted(period.first(), hour))
            .toList()
        : Stream.iterate(period.first(), day -> day.isBefore(period.end()), day -> day.plusDays(1))
            .map(LocalDate::toString)
            .toList();
  }

  private static String label(String place) {
    return place.length() > "2026-11-25".length()
        ? place.substring("2026-11-25T".length())
        : place.substring("2026-".length());
  }
}
