package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Obstacle;
import dev.thirdring.platform.http.Problem;

/** What stands in the way, in words. */
final class ErasureProblems {
  private ErasureProblems() {}

  static Problem of(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.ErasedAlready() ->
          Problem.conflict("customer-erased", "This customer was erased already");
      case Obstacle.Merged(var into) ->
          Problem.conflict(
              "customer-file-closed", "The file was taken up by customer " + into + ": erase that");
      case Obstacle.OpenTickets(var numbers, var more) ->
          Problem.conflict(
              "tickets-open",
              "Not settled: "
                  + String.join(", ", numbers)
                  + (more > 0 ? " and " + more + " more" : "")
                  + ". Settle them, or ask with despiteOpenTickets");
      case Obstacle.Decided() -> Problem.conflict("erasure-decided", "It was decided already");
      case Obstacle.OwnRequest() ->
          Problem.forbidden("Nobody decides what they asked for themselves");
    };
  }
}
