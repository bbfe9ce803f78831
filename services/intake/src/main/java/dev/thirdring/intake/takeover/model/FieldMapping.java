package dev.thirdring.intake.takeover.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where one field of a ticket comes from.
 *
 * @param columns the columns it is read from: the first that is not absent, or all when {@code
 *     join} is given
 * @param join puts the columns together with this between them
 * @param values the other system's words → our codes
 * @param otherwise what stands for words that {@code values} does not know, and for absent ones
 * @param keepUnknown words that {@code values} does not know stay as they are
 * @param constant the same for all rows
 */
public record FieldMapping(
    List<String> columns,
    String join,
    Map<String, String> values,
    String otherwise,
    boolean keepUnknown,
    String constant) {

  public FieldMapping {
    columns = columns == null ? List.of() : List.copyOf(columns);
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  Optional<String> read(Map<String, String> row) {
    if (constant != null) {
      return Optional.of(constant);
    }
    return text(row).flatMap(this::translated).or(() -> Optional.ofNullable(otherwise));
  }

  private Optional<String> text(Map<String, String> row) {
    List<String> present =
        columns.stream().map(row::get).filter(value -> value != null && !value.isBlank()).toList();
    if (present.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        join == null ? present.getFirst() : present.stream().collect(Collectors.joining(join)));
  }

  private Optional<String> translated(String word) {
    if (values.isEmpty() || values.containsKey(word)) {
      return Optional.of(values.getOrDefault(word, word));
    }
    return keepUnknown ? Optional.of(word) : Optional.empty();
  }
}
