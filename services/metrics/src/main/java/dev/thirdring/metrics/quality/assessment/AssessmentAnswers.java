package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Outcomes as answers over HTTP. */
public final class AssessmentAnswers {
  private AssessmentAnswers() {}

  public static Answer created(AssessmentOutcome outcome) {
    return outcome instanceof AssessmentOutcome.Kept(var kept)
        ? Answer.created("/quality/assessments/" + kept.id(), kept.version(), kept)
        : Answer.refused(problem(outcome));
  }

  static Response response(AssessmentOutcome outcome) {
    return outcome instanceof AssessmentOutcome.Kept(var kept)
        ? shown(kept)
        : problem(outcome).toResponse();
  }

  static Response shown(AssessmentView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }

  private static Problem problem(AssessmentOutcome outcome) {
    return switch (outcome) {
      case AssessmentOutcome.Kept kept -> throw new IllegalArgumentException("no problem");
      case AssessmentOutcome.Refused(var faults) ->
          Problem.invalid(
              faults.stream()
                  .map(fault -> new FieldProblem(fault.field(), fault.allowed()))
                  .toList());
      case AssessmentOutcome.Unknown() -> Problem.notFound("No such assessment.");
      case AssessmentOutcome.ChangedMeanwhile() -> Problem.stale();
      case AssessmentOutcome.NotYours(var why) -> Problem.forbidden(why);
      case AssessmentOutcome.NotNow(var why) -> Problem.conflict("assessment-state", why);
    };
  }
}
