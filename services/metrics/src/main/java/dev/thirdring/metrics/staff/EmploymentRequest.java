package dev.thirdring.metrics.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employment as it shall be. */
public record EmploymentRequest(
    @NotBlank(message = "must name the agent")
        @Pattern(regexp = NAME, message = NAME_SAYS)
        @Schema(examples = {"agent1"})
        String agent,
    @NotNull(message = "must be a day such as 2026-03-01") @Schema(description = "The first day")
        LocalDate joinedOn,
    @Schema(description = "The last day; absent as long as none is known") LocalDate leftOn) {
  static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  static final String NAME_SAYS = "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";
  private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);

  /** What is wrong, by field; nothing where it can be kept. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (joinedOn.isBefore(OLDEST) || joinedOn.isAfter(NEWEST)) {
      problems.put("joinedOn", "must be in the years from 1950 to 2100");
    }
    if (leftOn != null && (leftOn.isBefore(joinedOn) || leftOn.isAfter(NEWEST))) {
      problems.put("leftOn", "must not be before joinedOn, and in the years to 2100");
    }
    return problems;
  }

  LocalDate lastDay() {
    return leftOn == null ? NEWEST.plusYears(100) : leftOn;
  }
}
