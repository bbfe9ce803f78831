package dev.thirdring.metrics.report;

import dev.thirdring.metrics.figure.FigureShown;
import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.model.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as CSV (RFC 4180): one line a figure and group. What is absent stays empty. */
final class ReportCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "code",
              "variant",
              "name_zh",
              "name_en",
              "by",
              "group",
              "numerator",
              "denominator",
              "value",
              "unit",
              "target_at_least",
              "target_at_most",
              "within_target")
          .get();

  private ReportCsv() {}

  static String of(MonthlyReport report) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (FiguresShown table : report.tables()) {
        String by = table.by() == null ? "" : table.by().name().toLowerCase(Locale.ROOT);
        for (FigureShown figure : table.figures()) {
          print(csv, by, figure);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  private static void print(CSVPrinter csv, String by, FigureShown figure) throws IOException {
    Target target = figure.target();
    csv.printRecord(
        figure.code(),
        harmless(figure.variant()),
        figure.name().zh(),
        figure.name().en(),
        by,
        harmless(figure.group()),
        figure.numerator(),
        figure.denominator(),
        figure.value() == null ? null : figure.value().toPlainString(),
        figure.unit(),
        target == null ? null : target.atLeast(),
        target == null ? null : target.atMost(),
        figure.withinTarget());
  }

  /** Text from events must not be taken for a formula by a spreadsheet. */
  static String harmless(String text) {
    return text == null || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0
        ? text
        : "'" + text;
  }
}
