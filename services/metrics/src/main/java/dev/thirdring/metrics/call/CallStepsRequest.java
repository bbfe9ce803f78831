package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.call.model.Untold;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps of calls, of one call or of many, in any order. */
public record CallStepsRequest(
    @NotNull(message = "must be sent")
        @Size(min = 1, max = CallStepsRequest.STEPS_MAX, message = "must be 1 to 1000 steps")
        @Valid
        List<@NotNull(message = "must be a step") Step> steps) {
  static final int STEPS_MAX = 1000;
  private static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  private static final String NAME_SAYS =
      "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";

  /** Longer than any telephone number. */
  private static final String PSEUDONYM = "[A-Za-z0-9_-]{20,64}";

  private static final String PSEUDONYM_SAYS =
      "must be a pseudonym of 20 to 64 letters, digits, _ or -, never a number";

  /** One of them. The same step id of the same call again changes nothing. */
  public record Step(
      @Schema(examples = {"20261121-000017"})
          @NotBlank(message = "must name the call")
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String callId,
      @Schema(examples = {"3"})
          @NotBlank(message = "must tell the step apart from the call's others")
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String stepId,
      @NotNull(message = "must be the kind of a step") StepKind kind,
      @Schema(
              description = "Kept to the millisecond",
              examples = {"2026-11-21T09:00:12.300+08:00"})
          @NotNull(message = "must be a time with offset")
          Instant at,
      @Schema(
              description = "The number that was called",
              examples = {"10086"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String line,
      @Schema(examples = {"complaint"}) @Pattern(regexp = NAME, message = NAME_SAYS)
          String callType,
      @Schema(examples = {"broadband"}) @Pattern(regexp = NAME, message = NAME_SAYS) String queue,
      @Schema(
              description = "Absent in ANSWERED: a machine answered",
              examples = {"agent1"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String agent,
      @Schema(description = "Of ANSWERED: how often it rang before")
          @Min(value = 0, message = "must be 0 to 100")
          @Max(value = 100, message = "must be 0 to 100")
          Integer rings,
      @Schema(description = "Of TRANSFERRED: the next person was told first") boolean announced,
      @Schema(
              description = "Of the customer",
              examples = {"vip"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String tier,
      @Schema(
              description = "That the call came to",
              examples = {"chengdu"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String centre,
      @Schema(
              description =
                  "Opaque pseudonym of the customer, the same for each of their calls; never a number",
              examples = {"c7d1f0a35b9e4c2288fa"})
          @Pattern(regexp = PSEUDONYM, message = PSEUDONYM_SAYS)
          String caller,
      @Schema(
              description =
                  "What it was about: calls of one caller about one matter belong together",
              examples = {"broadband-outage"})
          @Pattern(regexp = NAME, message = NAME_SAYS)
          String matter) {

    CallStep step(Set<Untold> untold) {
      return new CallStep(
          callId,
          stepId,
          kind,
          at.truncatedTo(ChronoUnit.MILLIS),
          Optional.ofNullable(line),
          Optional.ofNullable(callType),
          Optional.ofNullable(queue),
          Optional.ofNullable(agent),
          Optional.ofNullable(rings),
          announced,
          Optional.ofNullable(tier),
          Optional.ofNullable(centre),
          Optional.ofNullable(caller),
          Optional.ofNullable(matter),
          untold);
    }
  }
}
