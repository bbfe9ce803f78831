package dev.thirdring.routing.routingrule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of a rule set (R7). */
public record RuleSetRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Pattern(regexp = RuleWhen.NO_NUL, message = "must not contain the character NUL")
        @Schema(examples = {"春节安排 / Spring Festival"})
        String name,
    @NotBlank(message = "must be the code of a unit")
        @Schema(
            description = "Owns what no rule matches",
            examples = {"customer-care"})
        String fallbackUnit,
    @NotNull(message = "must be a list of rules")
        @Size(max = RULES_MAX, message = "at most 1000 rules")
        List<@NotNull(message = "must be a rule") @Valid RuleSpec> rules) {
  static final int RULES_MAX = 1_000;

  public RuleSetRequest {
    rules = rules == null ? null : rules.stream().toList();
  }
}
