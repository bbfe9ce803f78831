package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.call.model.Outcome;
import dev.thirdring.followup.call.model.Satisfaction;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One call as it is shown. */
@Schema(name = "Attempt")
record AttemptAnswer(
    @Schema(description = "1 for the first") int number,
    Outcome outcome,
    String calledBy,
    Instant attemptedAt,
    @Schema(description = "the next date, to be told; absent when there is none") Instant nextAt,
    Satisfaction satisfaction,
    boolean problem,
    String remark) {

  static AttemptAnswer of(Attempt attempt) {
    Heard.Reached answer = attempt.heard() instanceof Heard.Reached reached ? reached : null;
    return new AttemptAnswer(
        attempt.number(),
        attempt.heard().outcome(),
        attempt.calledBy(),
        attempt.at(),
        attempt.nextAt().orElse(null),
        answer == null ? null : answer.satisfaction(),
        answer != null && answer.problem(),
        attempt.heard().remark().orElse(null));
  }
}
