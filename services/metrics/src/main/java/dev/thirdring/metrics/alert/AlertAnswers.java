package dev.thirdring.metrics.alert;

import dev.thirdring.platform.http.Problem;
import java.util.Locale;

/** Why acting on an alert is refused. */
final class AlertAnswers {
  private AlertAnswers() {}

  static Problem refusal(AlertOutcome outcome) {
    return switch (outcome) {
      case AlertOutcome.Done done -> throw new IllegalStateException("done is no refusal");
      case AlertOutcome.Unknown unknown -> Problem.notFound("There is no such alert.");
      case AlertOutcome.ChangedMeanwhile changed -> Problem.stale();
      case AlertOutcome.NotYours other ->
          Problem.forbidden("Somebody else answers for this figure.");
      case AlertOutcome.NotPossible(var state) ->
          Problem.conflict(
              "alert-" + state.name().toLowerCase(Locale.ROOT), "The alert is " + state + ".");
      case AlertOutcome.NoSuchMeasure none ->
          Problem.invalid("measure", "must be the id of one of the alert's measures");
    };
  }
}
