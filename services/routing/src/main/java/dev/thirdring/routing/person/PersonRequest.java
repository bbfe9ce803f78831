package dev.thirdring.routing.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of a person (R7). */
public record PersonRequest(
    @NotEmpty(message = "must name a unit") @Size(max = 20, message = "at most 20 units")
        List<@NotNull(message = "must be the code of a unit") String> units,
    @NotNull(message = "must be a list of skills") @Size(max = 50, message = "at most 50 skills")
        List<@NotNull(message = "must be a skill") @Valid Skilled> skills,
    @NotNull(message = "must be a number from 1 to 1000")
        @Min(value = 1, message = "from 1 to 1000")
        @Max(value = 1000, message = "from 1 to 1000")
        @Schema(
            description = "How much weight at once",
            examples = {"10"})
        Integer capacity,
    @NotNull(message = "must be true or false")
        @Schema(description = "False: gets nothing any more, and what they had is put back")
        Boolean active) {

  /** What somebody can do, and how well. */
  public record Skilled(
      @NotNull(message = "must be the code of a skill") @Schema(examples = {"broadband"})
          String skill,
      @NotNull(message = "must be a number from 1 to 5")
          @Min(value = 1, message = "from 1 to 5")
          @Max(value = 5, message = "from 1 to 5")
          @Schema(examples = {"3"})
          Integer level) {}
}
