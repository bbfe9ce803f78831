package dev.thirdring.metrics.entry;

import java.util.List;

/** How many rows became what, and each of them. */
public record SheetAnswer(long taken, long alreadyThere, long refused, List<RowAnswer> rows) {

  static SheetAnswer of(List<RowAnswer> rows) {
    return new SheetAnswer(
        count(rows, RowAnswer.Outcome.TAKEN),
        count(rows, RowAnswer.Outcome.ALREADY_THERE),
        count(rows, RowAnswer.Outcome.REFUSED),
        rows);
  }

  private static long count(List<RowAnswer> rows, RowAnswer.Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
