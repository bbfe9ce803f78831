package dev.thirdring.metrics.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent in a team, from when and until when. */
public record MembershipRequest(
    @Schema(examples = {"agent1"})
        @NotBlank(message = "must name the agent")
        @Pattern(regexp = NAME, message = NAME_SAYS)
        String agent,
    @Schema(examples = {"north-1"})
        @NotBlank(message = "must name the team")
        @Pattern(regexp = NAME, message = NAME_SAYS)
        String team,
    @Schema(examples = {"chengdu"})
        @NotBlank(message = "must name the centre")
        @Pattern(regexp = NAME, message = NAME_SAYS)
        String centre,
    @Schema(examples = {"2026-11-01T00:00:00+08:00"})
        @NotNull(message = "must be a time with offset, on a quarter of an hour")
        Instant validFrom,
    @Schema(description = "Exclusive; absent: until further notice") Instant validUntil) {
  static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  static final String NAME_SAYS = "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";

  PlaceAgent.Wanted wanted() {
    return new PlaceAgent.Wanted(agent, team, centre, validFrom, Optional.ofNullable(validUntil));
  }
}
