package dev.thirdring.metrics.team;

import dev.thirdring.platform.http.Problem;

/** Why somebody cannot be placed so, as callers read it. */
final class MembershipProblems {
  private MembershipProblems() {}

  static Problem of(PlaceAgent.Outcome.Refused refused) {
    return switch (refused) {
      case PlaceAgent.Outcome.Overlaps(var other) ->
          Problem.invalid(
              "validFrom",
              "must not overlap another membership: "
                  + other.team()
                  + " from "
                  + other.validFrom());
      case PlaceAgent.Outcome.CutsAQuarter() ->
          Problem.invalid("validFrom", "must lie on a quarter of an hour, as validUntil must");
      case PlaceAgent.Outcome.EndsBeforeItBegins() ->
          Problem.invalid("validUntil", "must be later than validFrom");
      case PlaceAgent.Outcome.Unknown() -> Problem.notFound("No such membership of this agent.");
      case PlaceAgent.Outcome.ChangedMeanwhile() -> Problem.stale();
    };
  }
}
