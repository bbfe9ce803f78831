package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.cost.model.Cost;
import dev.thirdring.metrics.cost.model.CostKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost as it shall be. */
public record CostRequest(
    @NotBlank(message = REFERENCE_SAYS)
        @Pattern(regexp = REFERENCE, message = REFERENCE_SAYS)
        @Schema(examples = {"rent-2026-11"})
        String reference,
    @Pattern(regexp = REFERENCE, message = REFERENCE_SAYS)
        @Schema(
            description = "Absent: the only one",
            examples = {"shanghai"})
        String centre,
    @NotNull(message = "must be FIXED or VARIABLE") CostKind kind,
    @Size(max = 200, message = "must have at most 200 characters")
        @Schema(examples = {"Rent of the second floor"})
        String what,
    @NotNull(message = "must be a day such as 2026-11-01") LocalDate firstDay,
    @NotNull(message = "must be a day such as 2026-11-30")
        @Schema(description = "Belongs to it too")
        LocalDate lastDay,
    @NotNull(message = MINOR_SAYS)
        @Min(value = 0, message = MINOR_SAYS)
        @Max(value = MINOR_MAX, message = MINOR_SAYS)
        @Schema(
            description = "Fen, cents",
            examples = {"12000000"})
        Long minor,
    @NotBlank(message = "must be a currency of ISO 4217, such as CNY") @Schema(examples = {"CNY"})
        String currency) {
  static final String REFERENCE = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  static final String REFERENCE_SAYS =
      "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";
  static final long MINOR_MAX = 1_000_000_000_000_000L;
  private static final String MINOR_SAYS = "must be 0 to 1000000000000000 minor units";

  Cost cost() {
    return new Cost(
        reference,
        centre == null ? "" : centre,
        kind,
        what == null ? "" : what,
        firstDay,
        lastDay,
        minor,
        currency);
  }
}
