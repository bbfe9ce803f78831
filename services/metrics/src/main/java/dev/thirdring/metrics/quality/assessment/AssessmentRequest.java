package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.model.GivenAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as it is given: of a call of the work list, or of a call that is named. */
public record AssessmentRequest(
    UUID taskId,
    @Valid NamedCall call,
    @NotNull(message = "must be the id of a published form") UUID formId,
    @Size(max = 500, message = "at most 500 characters")
        @Schema(
            description = "Where the recording is: a URI or an id of the recording system",
            examples = {"rec:2026/11/25/c-1042"})
        String recording,
    @NotEmpty(message = "must answer every question of the form")
        @Size(max = 50, message = "at most 50 answers")
        List<@NotNull(message = "must be an answer") @Valid Reply> answers,
    @Size(max = 2000, message = "at most 2000 characters") String remark) {

  /** A call that is not on the list. */
  public record NamedCall(
      @NotBlank(message = "must be the agent's user name")
          @Size(max = 100, message = "at most 100 characters")
          String agent,
      @NotBlank(message = "must be the id of the call")
          @Size(max = 200, message = "at most 200 characters")
          String callId,
      @NotNull(message = "must be when the call was") Instant at,
      @Size(max = 100, message = "at most 100 characters") String callType) {}

  /** Whether one call is named, in one of both ways. */
  boolean hasOneCall() {
    return (taskId == null) != (call == null);
  }

  List<GivenAnswer> given() {
    return answers.stream().map(Reply::answer).toList();
  }
}
