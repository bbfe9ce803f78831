package dev.thirdring.metrics.report.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chart as lines in a frame, for whatever draws lines: x from left, y from above. Values start at
 * 0, so that a small change looks small.
 *
 * @param band the target, from above to below; null without one
 * @param values polylines, broken where there is no value; a lone value is a line of one point
 */
public record Sketch(
    double width,
    double height,
    Band band,
    List<Mark> scale,
    List<Mark> places,
    List<List<Point>> values,
    List<List<Point>> before) {
  public static final double LEFT = 46;
  public static final double RIGHT = 12;
  public static final double TOP = 10;
  public static final double BOTTOM = 22;
  private static final int STEPS = 4;
  private static final int PLACES_MAX = 10;

  public record Point(double x, double y) {}

  public record Band(double top, double bottom) {}

  /** A line of the scale with what it says. */
  public record Mark(double at, String text) {}

  public static Sketch of(Chart chart, double width, double height) {
    double most = most(chart);
    double step = step(most / STEPS);
    double top = Math.ceil(most / step) * step;
    Frame frame = new Frame(width, height, top, chart.points().size());
    return new Sketch(
        width,
        height,
        band(chart, frame),
        IntStream.rangeClosed(0, (int) Math.round(top / step))
            .mapToObj(i -> new Mark(frame.y(i * step), text(i * step)))
            .toList(),
        places(chart, frame),
        lines(chart.values(), frame),
        lines(chart.before(), frame));
  }

  /** Where values and places fall. */
  private record Frame(double width, double height, double top, int count) {
    double x(int place) {
      double inside = width - LEFT - RIGHT;
      return count == 1 ? LEFT + inside / 2 : LEFT + inside * place / (count - 1);
    }

    double y(double value) {
      double inside = height - TOP - BOTTOM;
      return TOP + inside * (1 - Math.clamp(value / top, 0, 1));
    }
  }

  private static double most(Chart chart) {
    double most =
        Stream.of(chart.values(), chart.before())
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    if (chart.target() != null) {
      BigDecimal end =
          chart.target().atMost() == null ? chart.target().atLeast() : chart.target().atMost();
      most = Math.max(most, end.doubleValue());
    }
    return most > 0 ? most : 1;
  }

  /** 1, 2 or 5 times a power of ten. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int times : new int[] {1, 2, 5}) {
      if (times * power >= least) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private static Band band(Chart chart, Frame frame) {
    if (chart.target() == null) {
      return null;
    }
    BigDecimal most = chart.target().atMost();
    BigDecimal least = chart.target().atLeast();
    return new Band(
        most == null ? TOP : frame.y(most.doubleValue()),
        frame.y(least == null ? 0 : least.doubleValue()));
  }

  private static List<Mark> places(Chart chart, Frame frame) {
    int every = Math.max(1, (chart.points().size() + PLACES_MAX - 1) / PLACES_MAX);
    return IntStream.range(0, chart.points().size())
        .filter(place -> place % every == 0)
        .mapToObj(place -> new Mark(frame.x(place), chart.points().get(place)))
        .toList();
  }

  private static List<List<Point>> lines(List<BigDecimal> values, Frame frame) {
    List<List<Point>> lines = new ArrayList<>();
    List<Point> line = new ArrayList<>();
    for (int place = 0; place < values.size(); place++) {
      BigDecimal value = values.get(place);
      if (value != null) {
        line.add(new Point(frame.x(place), frame.y(value.doubleValue())));
      } else if (!line.isEmpty()) {
        lines.add(List.copyOf(line));
        line.clear();
      }
    }
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
