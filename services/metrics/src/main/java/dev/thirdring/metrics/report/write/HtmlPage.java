package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.Sketch;
import dev.thirdring.metrics.report.model.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** A report as its page shows it: words and places, nothing left to compute. */
public record HtmlPage(
    String lang,
    String title,
    String period,
    List<String> notes,
    List<ChartShown> charts,
    List<TableShown> tables) {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 190;
  private static final int ROWS_MAX = 5000;

  /** A point, as SVG writes it. */
  public record Dot(String x, String y) {}

  /** A mark of the scale or a place on it. */
  public record MarkShown(String at, String textAt, String text) {}

  /** A chart as SVG. */
  public record ChartShown(
      String title,
      String unit,
      String legend,
      String width,
      String height,
      String left,
      String right,
      String inside,
      String textRight,
      String foot,
      boolean hasBand,
      String bandTop,
      String bandHeight,
      List<MarkShown> scale,
      List<MarkShown> places,
      List<String> values,
      List<String> before,
      List<Dot> valueDots,
      List<Dot> beforeDots) {}

  /** A cell. */
  public record CellShown(String text, boolean number) {}

  /** A table, its first rows where it is long. */
  public record TableShown(String title, List<String> columns, List<List<CellShown>> rows) {}

  static HtmlPage of(Report report, Language language) {
    return new HtmlPage(
        language == Language.ZH ? "zh-CN" : "en",
        language.of(report.title()) + " " + report.period().code(),
        report.period().first()
            + " – "
            + report.period().end().minusDays(1)
            + " · "
            + report.zone(),
        report.notes().stream().map(language::of).toList(),
        report.charts().stream().map(chart -> chart(chart, language)).toList(),
        report.tables().stream().map(table -> table(table, language)).toList());
  }

  private static ChartShown chart(Chart chart, Language language) {
    Sketch sketch = Sketch.of(chart, WIDTH, HEIGHT);
    Sketch.Band band = sketch.band() == null ? new Sketch.Band(0, 0) : sketch.band();
    return new ChartShown(
        language.of(chart.title()),
        language.of(chart.unit()),
        legend(chart, language),
        number(WIDTH),
        number(HEIGHT),
        number(Sketch.LEFT),
        number(WIDTH - Sketch.RIGHT),
        number(WIDTH - Sketch.LEFT - Sketch.RIGHT),
        number(Sketch.LEFT - 5),
        number(HEIGHT - 6),
        sketch.band() != null,
        number(band.top()),
        number(Math.max(0, band.bottom() - band.top())),
        marks(sketch.scale()),
        marks(sketch.places()),
        lines(sketch.values()),
        lines(sketch.before()),
        dots(sketch.values()),
        dots(sketch.before()));
  }

  private static String legend(Chart chart, Language language) {
    Target target = chart.target();
    String lines = "— " + language.of(Words.VALUE) + "   ┄ " + language.of(Words.BEFORE);
    return target == null
        ? lines
        : lines
            + "   ▮ "
            + language.of(Words.TARGET)
            + (target.atLeast() == null ? "" : " ≥ " + target.atLeast().toPlainString())
            + (target.atMost() == null ? "" : " ≤ " + target.atMost().toPlainString());
  }

  private static List<MarkShown> marks(List<Sketch.Mark> marks) {
    return marks.stream()
        .map(mark -> new MarkShown(number(mark.at()), number(mark.at() + 3), mark.text()))
        .toList();
  }

  private static List<String> lines(List<List<Sketch.Point>> lines) {
    return lines.stream()
        .filter(line -> line.size() > 1)
        .map(
            line ->
                line.stream()
                    .map(point -> number(point.x()) + "," + number(point.y()))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Lone values, which no line shows. */
  private static List<Dot> dots(List<List<Sketch.Point>> lines) {
    return lines.stream()
        .filter(line -> line.size() == 1)
        .map(line -> new Dot(number(line.getFirst().x()), number(line.getFirst().y())))
        .toList();
  }

  private static TableShown table(Table table, Language language) {
    return new TableShown(
        language.of(table.title()),
        table.columns().stream().map(language::of).toList(),
        table.rows().stream()
            .limit(ROWS_MAX)
            .map(
                row ->
                    row.stream()
                        .map(
                            value ->
                                new CellShown(Words.text(value, language), value instanceof Number))
                        .toList())
            .toList());
  }

  private static String number(double place) {
    return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
