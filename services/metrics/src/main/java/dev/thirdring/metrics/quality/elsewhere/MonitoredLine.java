package dev.thirdring.metrics.quality.elsewhere;

import dev.thirdring.platform.http.FieldProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call as it was told, in words; what is wrong with it is found all at once. */
record MonitoredLine(long row, Map<Column, String> told) {
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Set<Column> NEEDED =
      Set.of(Column.SOURCE, Column.REFERENCE, Column.AGENT, Column.AT, Column.SCORE);
  private static final int LENGTH_MAX = 200;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  boolean isEmpty() {
    return told.values().stream().allMatch(String::isBlank);
  }

  /** The line that the template shows how to fill in. */
  boolean isExample() {
    return Column.REFERENCE.example().equals(word(Column.REFERENCE));
  }

  String word(Column column) {
    String word = told.get(column);
    return word == null || word.isBlank() ? null : word.strip();
  }

  List<FieldProblem> problems(Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    for (Column column : Column.values()) {
      String word = word(column);
      if (word == null && NEEDED.contains(column)) {
        problems.add(new FieldProblem(column.field(), "must be given"));
      } else if (word != null && (word.length() > LENGTH_MAX || word.indexOf('\0') >= 0)) {
        problems.add(
            new FieldProblem(column.field(), "must have at most " + LENGTH_MAX + " characters"));
      }
    }
    if (word(Column.AT) != null && (at() == null || at().isBefore(OLDEST) || at().isAfter(now))) {
      problems.add(
          new FieldProblem("at", "must be a past time with offset such as " + Column.AT.example()));
    }
    if (word(Column.SCORE) != null && score() < 0) {
      problems.add(new FieldProblem("score", "must be 0 to 100 with at most 2 decimals"));
    }
    return problems;
  }

  Instant at() {
    try {
      return OffsetDateTime.parse(word(Column.AT)).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /** In hundredths; negative: no score. */
  int score() {
    try {
      BigDecimal score = new BigDecimal(word(Column.SCORE).replace(',', '.')).stripTrailingZeros();
      boolean possible = score.signum() >= 0 && score.compareTo(FULL) <= 0 && score.scale() <= 2;
      return possible ? score.movePointRight(2).intValueExact() : -1;
    } catch (NumberFormatException unreadable) {
      return -1;
    }
  }
}
