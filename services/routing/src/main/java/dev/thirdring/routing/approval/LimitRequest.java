package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Rung;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides on how much of one currency (R6). */
public record LimitRequest(
    @NotEmpty(message = "must have a limit above 0") @Size(max = 10, message = "at most 10 limits")
        List<@NotNull(message = "must be a limit") @Valid Limit> limits,
    @NotNull(message = "must be a number from 1 to 720")
        @Min(value = 1, message = "from 1 to 720")
        @Max(value = 720, message = "from 1 to 720")
        @Schema(description = "Whoever has to decide is reminded each time so long passes")
        Integer remindAfterHours) {

  /** Above this amount these decide. */
  public record Limit(
      @NotNull(message = "must be an amount of 0 or more")
          @Min(value = 0, message = "must be an amount of 0 or more")
          @Schema(
              description = "In the smallest unit of the currency",
              examples = {"0"})
          Long above,
      @NotEmpty(message = "must name who decides")
          @Size(max = 5, message = "at most 5 steps")
          @Schema(examples = {"[\"FINANCE\", \"GENERAL_MANAGER\"]"})
          List<@NotNull(message = "must be FINANCE or GENERAL_MANAGER") Rung> steps) {}
}
