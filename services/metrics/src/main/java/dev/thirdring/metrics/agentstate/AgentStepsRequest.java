package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps of agents, of one or of many, in any order. */
public record AgentStepsRequest(
    @NotNull(message = "must be sent")
        @Size(min = 1, max = AgentStepsRequest.STEPS_MAX, message = "must be 1 to 1000 steps")
        @Valid
        List<@NotNull(message = "must be a step") Step> steps) {
  static final int STEPS_MAX = 1000;
  private static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  private static final String NAME_SAYS =
      "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";

  /** One of them. The same step id of the same agent again changes nothing. */
  public record Step(
      @Schema(examples = {"agent1"})
          @NotBlank(message = "must name the agent")
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String agent,
      @Schema(examples = {"20261121-000017"})
          @NotBlank(message = "must tell the step apart from the agent's others")
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String stepId,
      @Schema(description = "A state that lasts until the agent's next step")
          @NotNull(message = "must be the kind of a step")
          AgentStepKind kind,
      @Schema(
              description = "Kept to the millisecond",
              examples = {"2026-11-21T09:00:12.300+08:00"})
          @NotNull(message = "must be a time with offset")
          Instant at,
      @Schema(
              description = "Of NOT_READY; the known ones are at /not-ready-reasons",
              examples = {"meal"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String reason,
      @Schema(examples = {"broadband"}) @Pattern(regexp = NAME, message = NAME_SAYS) String team,
      @Schema(examples = {"broadband"}) @Pattern(regexp = NAME, message = NAME_SAYS) String queue,
      @Schema(examples = {"20261121-000017"}) @Pattern(regexp = NAME, message = NAME_SAYS)
          String callId) {

    AgentStep step() {
      return new AgentStep(
          agent,
          stepId,
          kind,
          at.truncatedTo(ChronoUnit.MILLIS),
          Optional.ofNullable(reason),
          Optional.ofNullable(team),
          Optional.ofNullable(queue),
          Optional.ofNullable(callId));
    }
  }
}
