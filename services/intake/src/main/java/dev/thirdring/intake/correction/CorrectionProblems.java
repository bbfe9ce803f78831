package dev.thirdring.intake.correction;

import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Problem;

/** Why a ticket was not corrected, for people. */
public final class CorrectionProblems {
  private CorrectionProblems() {}

  /** Nothing of it may be called for what was done. */
  public static Problem of(CorrectionOutcome outcome) {
    return switch (outcome) {
      case CorrectionOutcome.Done done -> throw new IllegalArgumentException("it was done");
      case CorrectionOutcome.Unknown() -> Problem.notFound("no such ticket");
      case CorrectionOutcome.Stale() -> Problem.stale();
      case CorrectionOutcome.Refused(var errors) -> Problem.invalid(errors);
      case CorrectionOutcome.Archived(var filed) -> ArchivedProblem.of(filed);
    };
  }
}
