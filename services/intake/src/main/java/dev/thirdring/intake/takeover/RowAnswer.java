package dev.thirdring.intake.takeover;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;
import java.util.UUID;

/**
 * What became of one row; a line of the answer.
 *
 * @param row counted from 1, the header of a CSV not counted
 * @param reference what the other system calls it
 * @param ticketId of the ticket made now or found there
 */
public record RowAnswer(
    long row,
    String reference,
    Outcome outcome,
    UUID ticketId,
    String number,
    List<FieldProblem> errors) {

  /** What became of a row. */
  public enum Outcome {
    TAKEN,
    ALREADY_THERE,
    REFUSED
  }

  static RowAnswer refused(long row, String reference, List<FieldProblem> errors) {
    return new RowAnswer(row, reference, Outcome.REFUSED, null, null, errors);
  }
}
