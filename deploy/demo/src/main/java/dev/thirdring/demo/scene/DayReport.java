package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.screen.Screen;
import dev.thirdring.demo.suite.Metrics;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The day's report as metrics makes it: on the screen, and as files to open. */
final class DayReport {
  /** Columns of the report's tables. */
  private static final int VARIANT = 3;

  private static final int FIGURE = 4;

  private static final int NUMERATOR = 5;
  private static final int DENOMINATOR = 6;
  private static final int VALUE = 7;
  private static final int UNIT = 8;
  private static final int BEFORE = 9;
  private static final int WITHIN = 13;

  private final Stack stack;
  private final Screen screen;
  private final Metrics metrics;

  DayReport(Stack stack, Screen screen, Metrics metrics) {
    this.stack = stack;
    this.screen = screen;
    this.metrics = metrics;
  }

  void show(LocalDate day) {
    JsonNode report = metrics.dayReport(day);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("指标", "口径 variant", "分子", "分母 of", "数值", "", "上期 before", "达标"));
    report
        .path("tables")
        .path(0)
        .path("rows")
        .valueStream()
        .filter(row -> row.path(NUMERATOR).asLong() > 0 || row.path(DENOMINATOR).asLong() > 0)
        .map(DayReport::row)
        .forEach(rows::add);
    screen.table("日报 " + report.path("title").asText() + " " + day, rows);
    screen.say("");
    screen.say("The same with charts: " + write(day, "XLSX"));
    screen.say("To print:             " + write(day, "PDF"));
    screen.say("As a page:            " + write(day, "HTML"));
  }

  private static List<String> row(JsonNode row) {
    return List.of(
        row.path(FIGURE).asText(),
        text(row.path(VARIANT)),
        row.path(NUMERATOR).asText(),
        text(row.path(DENOMINATOR)),
        text(row.path(VALUE)),
        row.path(UNIT).asText(),
        text(row.path(BEFORE)),
        text(row.path(WITHIN)));
  }

  private static String text(JsonNode cell) {
    return cell.isNull() ? "" : cell.asText();
  }

  /** Beside the stack's logs, where nothing is committed. */
  private Path write(LocalDate day, String format) {
    Path folder = stack.log(Part.METRICS).toAbsolutePath().getParent().resolveSibling("reports");
    Path file = folder.resolve("figures-" + day + "." + format.toLowerCase(Locale.ROOT));
    try {
      Files.createDirectories(folder);
      return Files.write(file, metrics.dayReportAs(day, format)).normalize();
    } catch (IOException e) {
      throw new Unexpected(file + " could not be written: " + e.getMessage() + ".", e);
    }
  }
}
