package dev.thirdring.intake.archive;

import dev.thirdring.intake.archive.model.Part;
import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Problem;
import java.util.List;
import java.util.Locale;

/** Why a ticket was not filed or taken out, for people. */
public final class ArchiveProblems {
  private ArchiveProblems() {}

  /** Nothing of it may be called for what was done. */
  public static Problem of(ArchiveOutcome outcome) {
    return switch (outcome) {
      case ArchiveOutcome.Done done -> throw new IllegalArgumentException("it was done");
      case ArchiveOutcome.Unknown() -> Problem.notFound("no such ticket");
      case ArchiveOutcome.Stale() -> Problem.stale();
      case ArchiveOutcome.NotYours() ->
          Problem.forbidden("Whoever is responsible for the ticket archives it, or a supervisor.");
      case ArchiveOutcome.Incomplete(var missing) -> incomplete(missing);
      case ArchiveOutcome.NotSettled(var state) ->
          Problem.conflict("ticket-not-in-state", "The ticket is " + state + ", not SETTLED.");
      case ArchiveOutcome.FiledAlready(var filed) -> ArchivedProblem.of(filed);
      case ArchiveOutcome.NotFiled() ->
          Problem.conflict("ticket-not-archived", "The ticket is not in the archive.");
    };
  }

  private static Problem incomplete(List<Part.Kind> missing) {
    Problem problem =
        Problem.of(
            409,
            "record-incomplete",
            "The record is not complete 档案不完整",
            "Complete it; or a supervisor archives it with incompleteBecause.");
    for (Part.Kind part : missing) {
      problem =
          problem.with(part.name().toLowerCase(Locale.ROOT).replace('_', '-'), "must be recorded");
    }
    return problem;
  }
}
