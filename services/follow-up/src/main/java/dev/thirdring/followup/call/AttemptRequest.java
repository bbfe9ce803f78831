package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.call.model.Outcome;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a call went. */
@Schema(
    name = "AttemptRequest",
    examples =
        """
        {"outcome": "REACHED", "satisfaction": "SATISFIED", "problem": false, "remark": "信号恢复"}
        """)
record AttemptRequest(
    @NotNull(message = "must be one of NOBODY_THERE, CHILD_AT_HOME, REACHED, REFUSED")
        Outcome outcome,
    @Schema(description = "must be given if, and only if, the customer was reached (F4)")
        Satisfaction satisfaction,
    @Schema(description = "something is still wrong: the ticket is opened again (F5)")
        Boolean problem,
    @Schema(description = "what was said; must be given with a problem")
        @Size(max = 4000, message = "must have at most 4000 characters")
        String remark) {

  /** What was heard; ends the request when the fields contradict each other. */
  Heard heard() {
    List<FieldProblem> errors = new ArrayList<>();
    boolean reached = outcome == Outcome.REACHED;
    boolean somethingWrong = Boolean.TRUE.equals(problem);
    Optional<String> said = Optional.ofNullable(remark).filter(text -> !text.isBlank());
    if (reached && satisfaction == null) {
      errors.add(
          new FieldProblem(
              "satisfaction",
              "must be one of VERY_SATISFIED, SATISFIED, BASICALLY_SATISFIED, DISSATISFIED,"
                  + " VERY_DISSATISFIED when the outcome is REACHED"));
    }
    if (!reached && satisfaction != null) {
      errors.add(new FieldProblem("satisfaction", "must be absent unless the outcome is REACHED"));
    }
    if (!reached && somethingWrong) {
      errors.add(
          new FieldProblem("problem", "must be absent or false unless the outcome is REACHED"));
    }
    if (somethingWrong && said.isEmpty()) {
      errors.add(new FieldProblem("remark", "must say what is wrong when problem is true"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    return switch (outcome) {
      case NOBODY_THERE -> new Heard.NobodyThere(said);
      case CHILD_AT_HOME -> new Heard.ChildAtHome(said);
      case REFUSED -> new Heard.Refused(said);
      case REACHED -> new Heard.Reached(satisfaction, somethingWrong, said);
    };
  }
}
