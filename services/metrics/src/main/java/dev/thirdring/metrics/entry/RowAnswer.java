package dev.thirdring.metrics.entry;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;

/** What became of one row. */
public record RowAnswer(long row, Outcome outcome, List<FieldProblem> errors) {

  /** What can become of a row. */
  public enum Outcome {
    TAKEN,
    ALREADY_THERE,
    REFUSED
  }

  public static RowAnswer taken(SheetLine row) {
    return new RowAnswer(row.number(), Outcome.TAKEN, List.of());
  }

  public static RowAnswer alreadyThere(SheetLine row) {
    return new RowAnswer(row.number(), Outcome.ALREADY_THERE, List.of());
  }

  public static RowAnswer refused(SheetLine row, List<FieldProblem> errors) {
    return new RowAnswer(row.number(), Outcome.REFUSED, List.copyOf(errors));
  }
}
