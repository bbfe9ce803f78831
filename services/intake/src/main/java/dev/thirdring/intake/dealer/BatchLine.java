package dev.thirdring.intake.dealer;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;
import java.util.UUID;

/**
 * What became of one row of a batch.
 *
 * @param row as the sheet numbers it: the heading is row 1
 * @param reference the dealer's own
 * @param id of the report taken now or before
 */
public record BatchLine(
    long row, String reference, Outcome outcome, UUID id, List<FieldProblem> errors) {

  /** What became of a row. */
  public enum Outcome {
    TAKEN,
    ALREADY_THERE,
    REFUSED
  }

  static BatchLine of(long row, String reference, ReportOutcome outcome) {
    return switch (outcome) {
      case ReportOutcome.Taken(var id) ->
          new BatchLine(row, reference, Outcome.TAKEN, id, List.of());
      case ReportOutcome.AlreadyThere(var id) ->
          new BatchLine(row, reference, Outcome.ALREADY_THERE, id, List.of());
      case ReportOutcome.Different() ->
          refused(
              row,
              reference,
              List.of(
                  new FieldProblem(
                      "reference", "must be new: something else was reported under it")));
      case ReportOutcome.OtherCustomer() ->
          refused(
              row,
              reference,
              List.of(
                  new FieldProblem(
                      "customerPhone",
                      "must be as reported before, which was not changed; a correction needs a new reference")));
      case ReportOutcome.Refused(var errors) -> refused(row, reference, errors);
    };
  }

  static BatchLine refused(long row, String reference, List<FieldProblem> errors) {
    return new BatchLine(row, reference, Outcome.REFUSED, null, errors);
  }
}
