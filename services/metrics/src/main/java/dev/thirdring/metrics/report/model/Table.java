package dev.thirdring.metrics.report.model;

import dev.thirdring.metrics.figure.model.Name;
import java.util.List;

/**
 * A table: text, whole and decimal numbers, and what is absent, which stays empty.
 *
 * @param rows as wide as there are columns; a value is a String, Long, BigDecimal, Name or null
 */
public record Table(String code, Name title, List<Name> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
