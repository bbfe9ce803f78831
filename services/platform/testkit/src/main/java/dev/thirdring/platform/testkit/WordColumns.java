package dev.thirdring.platform.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * That somebody thought of every column that can hold words: a list says of each whether it is
 * erased with a person or why it is harmless. A line: {@code table.column erased|harmless why}.
 */
public final class WordColumns {
  private static final String CAN_HOLD_WORDS =
      """
      select c.table_name || '.' || c.column_name from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relnamespace = current_schema()::regnamespace
      where c.table_schema = current_schema() and t.relkind in ('r', 'p') and not t.relispartition
        and c.table_name not like 'flyway%'
        and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY',
          'xml', 'USER-DEFINED')
      """;

  private WordColumns() {}

  /** What is wrong with the list, in words; empty when it is complete. */
  public static List<String> faults(String jdbcUrl, InputStream list) {
    List<String> faults = new ArrayList<>();
    TreeSet<String> listed = new TreeSet<>();
    for (String[] line : lines(list)) {
      if (line.length != 3 || !line[1].matches("erased|harmless")) {
        faults.add("table.column, erased or harmless, why: " + String.join(" ", line));
      }
      listed.add(line[0]);
    }
    TreeSet<String> there = new TreeSet<>(new Database(jdbcUrl).column(CAN_HOLD_WORDS));
    there.stream()
        .filter(column -> !listed.contains(column))
        .forEach(column -> faults.add("not listed: " + column));
    listed.stream()
        .filter(column -> !there.contains(column))
        .forEach(column -> faults.add("is no more: " + column));
    return faults;
  }

  private static List<String[]> lines(InputStream list) {
    try (list) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", 3))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
