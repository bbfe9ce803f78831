package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report's first table as CSV (RFC 4180), followed by the tables that have the same columns; or
 * the one table that is asked for. With a byte order mark, by which spreadsheets know UTF-8.
 */
final class CsvReport {
  private CsvReport() {}

  static byte[] of(Report report, Language language, Optional<String> code) {
    StringBuilder text = new StringBuilder("\uFEFF");
    List<Table> tables = tables(report, code);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(tables.getFirst().columns().stream().map(language::of));
      for (Table table : tables) {
        for (List<Object> row : table.rows()) {
          csv.printRecord(row.stream().map(value -> cell(value, language)));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Table> tables(Report report, Optional<String> code) {
    Table first =
        code.flatMap(
                wanted -> report.tables().stream().filter(t -> t.code().equals(wanted)).findFirst())
            .orElse(report.tables().getFirst());
    return code.isPresent()
        ? List.of(first)
        : report.tables().stream().filter(t -> t.columns().equals(first.columns())).toList();
  }

  /** Text must not be taken for a formula by a spreadsheet. */
  private static String cell(Object value, Language language) {
    String text = Words.text(value, language);
    return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
