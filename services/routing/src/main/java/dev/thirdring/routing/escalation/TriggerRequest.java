package dev.thirdring.routing.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At which time a ticket goes before which level; none: never. */
public record TriggerRequest(
    @NotNull(message = "must be a list") @Size(max = 20, message = "at most 20 times")
        List<@NotNull(message = "must be a time with a level") @Valid At> levels) {

  /** The n-th time. */
  public record At(
      @NotNull(message = "must be a number from 1 to 100")
          @Min(value = 1, message = "from 1 to 100")
          @Max(value = 100, message = "from 1 to 100")
          @Schema(examples = {"2"})
          Integer time,
      @NotNull(message = "must be a role or unit")
          @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a role or unit")
          @Schema(examples = {"supervisor"})
          String level) {}
}
