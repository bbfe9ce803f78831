package dev.thirdring.intake.remark;

import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Problem;

/** Why a note or a label was not taken, for people. */
public final class RemarkProblems {
  private RemarkProblems() {}

  /** Nothing of it may be called for what was done. */
  public static Problem of(RemarkOutcome outcome) {
    return switch (outcome) {
      case RemarkOutcome.Done done -> throw new IllegalArgumentException("it was done");
      case RemarkOutcome.Unknown() -> Problem.notFound("no such ticket");
      case RemarkOutcome.TooMany(var most) ->
          Problem.conflict("too-many-labels", "A ticket has at most " + most + " labels.");
      case RemarkOutcome.Archived(var filed) -> ArchivedProblem.of(filed);
    };
  }
}
