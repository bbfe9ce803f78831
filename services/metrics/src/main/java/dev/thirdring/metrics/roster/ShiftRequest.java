package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.roster.model.Planned;
import dev.thirdring.metrics.roster.model.Shift;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift as it shall be. */
public record ShiftRequest(
    @NotBlank(message = "must name the agent")
        @Pattern(regexp = NAME, message = NAME_SAYS)
        @Schema(examples = {"agent1"})
        String agent,
    @NotNull(message = TIME_SAYS) @Schema(examples = {"2026-11-23T09:00:00+08:00"}) Instant from,
    @NotNull(message = TIME_SAYS) @Schema(examples = {"2026-11-23T18:00:00+08:00"}) Instant to,
    @Schema(description = "At which nobody is expected at the telephone")
        @Size(max = PLANNED_MAX, message = "must be at most 20")
        @Valid
        List<@NotNull(message = "must be a stretch of time") PlannedRequest> breaks,
    @Schema(description = "Approved times off the telephone: no part of the shift")
        @Size(max = PLANNED_MAX, message = "must be at most 20")
        @Valid
        List<@NotNull(message = "must be a stretch of time") PlannedRequest> exceptions) {
  static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  static final String NAME_SAYS = "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";
  static final int PLANNED_MAX = 20;
  private static final String TIME_SAYS = "must be a time with offset";

  /** A stretch within the shift. */
  public record PlannedRequest(
      @NotNull(message = TIME_SAYS) @Schema(examples = {"2026-11-23T12:00:00+08:00"}) Instant from,
      @NotNull(message = TIME_SAYS) @Schema(examples = {"2026-11-23T13:00:00+08:00"}) Instant to,
      @Pattern(regexp = NAME, message = NAME_SAYS) @Schema(examples = {"meal"}) String what) {
    Planned planned() {
      return new Planned(exact(from), exact(to), what == null ? "" : what);
    }
  }

  Shift shift() {
    return new Shift(agent, exact(from), exact(to), planned(breaks), planned(exceptions));
  }

  private static List<Planned> planned(List<PlannedRequest> told) {
    return (told == null ? Stream.<PlannedRequest>of() : told.stream())
        .map(PlannedRequest::planned)
        .toList();
  }

  private static Instant exact(Instant told) {
    return told.truncatedTo(ChronoUnit.MILLIS);
  }
}
