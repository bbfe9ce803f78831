package dev.thirdring.metrics.report.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as JSON: its tables with rows as lists, numbers as numbers. */
final class JsonReport {
  private JsonReport() {}

  static byte[] of(Report report, Language language, ObjectMapper json) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("title", language.of(report.title()));
    told.put("period", report.period().code());
    told.put("zone", report.zone());
    told.put("notes", report.notes().stream().map(language::of).toList());
    told.put("tables", report.tables().stream().map(table -> table(table, language)).toList());
    try {
      return json.writeValueAsBytes(told);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static Map<String, Object> table(Table table, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", table.code());
    told.put("title", language.of(table.title()));
    told.put("columns", table.columns().stream().map(language::of).toList());
    told.put("rows", table.rows().stream().map(row -> row(row, language)).toList());
    return told;
  }

  private static List<Object> row(List<Object> row, Language language) {
    return Arrays.asList(
        row.stream()
            .map(value -> value instanceof Number ? value : text(value, language))
            .toArray());
  }

  private static Object text(Object value, Language language) {
    return value == null ? null : Words.text(value, language);
  }
}
