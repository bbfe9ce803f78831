package dev.thirdring.metrics.figure;

import dev.thirdring.platform.http.Problem;

/** Why figures are not answered, as callers read it. */
public final class FigureProblems {
  private FigureProblems() {}

  public static Problem of(FiguresOutcome refused) {
    return switch (refused) {
      case FiguresOutcome.Reckoned reckoned ->
          throw new IllegalStateException("nothing was refused");
      case FiguresOutcome.NotYours notYours -> Problem.forbidden(notYours.why());
      case FiguresOutcome.CutsAQuarter cut ->
          Problem.invalid(
              "from", "must lie on a quarter of an hour, as to must, where calls are counted");
      case FiguresOutcome.TookTooLong late ->
          Problem.invalid("to", "must be nearer to from: there is too much to add up");
      case FiguresOutcome.TooManyGroups many ->
          Problem.invalid("by", "must make at most " + many.rowsMax() + " rows");
    };
  }
}
