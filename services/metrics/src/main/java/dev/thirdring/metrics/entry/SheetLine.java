package dev.thirdring.metrics.entry;

import dev.thirdring.platform.http.FieldProblem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of a sheet below its heading, as typed, and what was found wrong while reading it.
 *
 * @param number as the sheet numbers it: the heading is row 1
 */
public record SheetLine(long number, Map<String, String> cells, List<FieldProblem> problems) {

  SheetLine(long number, Map<String, String> cells) {
    this(number, Map.copyOf(cells), new ArrayList<>());
  }

  /** Whether the sheet has the column at all. */
  public boolean has(Column column) {
    return cells.containsKey(column.code());
  }

  public String text(Column column) {
    return Normalizer.normalize(cells.getOrDefault(column.code(), ""), Normalizer.Form.NFKC)
        .strip();
  }

  /** Reads a cell; one that cannot be read is a problem of this row. */
  public <T> Optional<T> read(
      Column column, Function<String, Optional<T>> reading, String allowed) {
    String text = text(column);
    if (text.isEmpty() && !column.needed()) {
      return Optional.empty();
    }
    Optional<T> read = reading.apply(text);
    if (read.isEmpty()) {
      wrong(column, allowed);
    }
    return read;
  }

  public void wrong(Column column, String allowed) {
    problems.add(new FieldProblem(column.code(), allowed));
  }

  boolean isEmpty() {
    return cells.values().stream().allMatch(String::isBlank);
  }
}
