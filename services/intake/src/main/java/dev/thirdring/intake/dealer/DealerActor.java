package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a path and a token say of a report. */
final class DealerActor {
  private DealerActor() {}

  /** The dealer that this actor reports for; nobody reports for another. */
  static String dealer(Actor actor) {
    return actor
        .dealer()
        .filter(code -> code.matches("[A-Za-z0-9._-]{1,64}"))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.forbidden("The token names no dealer; ask the administrator")));
  }

  static boolean seesAll(Actor actor) {
    return actor.isAnyOf(Roles.SUPERVISOR, Roles.AGENT, Roles.ADMINISTRATOR);
  }

  static ReportKind kind(String path) {
    return ReportKind.of(path)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "must be one of "
                            + Arrays.stream(ReportKind.values())
                                .map(ReportKind::path)
                                .collect(Collectors.joining(", ")))));
  }
}
