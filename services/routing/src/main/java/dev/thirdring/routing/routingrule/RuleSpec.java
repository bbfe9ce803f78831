package dev.thirdring.routing.routingrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.routing.routingrule.model.RoutingRule;
import dev.thirdring.routing.routingrule.model.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule as people write it and as it is kept (R7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSpec(
    @NotNull(message = "must not be empty")
        @Pattern(regexp = CODE, message = CODE_ALLOWED)
        @Schema(examples = {"network-no-signal-east"})
        String code,
    @NotNull(message = "must be a number from 1 to 100000")
        @Min(value = 1, message = "from 1 to 100000")
        @Max(value = 100_000, message = "from 1 to 100000")
        @Schema(
            description = "The first that matches decides",
            examples = {"15"})
        Integer position,
    @Schema(description = "Absent: true. One that is not active is kept, but never matches")
        Boolean active,
    @Valid @Schema(description = "Absent: matches every ticket") RuleWhen when,
    @NotBlank(message = "must be the code of a unit") @Schema(examples = {"network-quality"})
        String unit,
    @Size(max = 10, message = "at most 10 skills")
        @Schema(description = "What the person who gets it must be able to do; absent: nothing")
        List<@NotNull(message = "must be a skill") @Valid NeededSkill> skills,
    @Min(value = 1, message = "from 1 to 100")
        @Max(value = 100, message = "from 1 to 100")
        @Schema(description = "How much it adds to a person's load; absent: 1")
        Integer weight,
    @NotBlank(message = "must say why, in Chinese")
        @Size(max = 200, message = "at most 200 characters")
        @Pattern(regexp = RuleWhen.NO_NUL, message = "must not contain the character NUL")
        @Schema(examples = {"无信号归网络质量部"})
        String reasonZh,
    @NotBlank(message = "must say why, in English")
        @Size(max = 200, message = "at most 200 characters")
        @Pattern(regexp = RuleWhen.NO_NUL, message = "must not contain the character NUL")
        @Schema(examples = {"No signal is a matter of the network"})
        String reasonEn,
    @Schema(description = "How often this rule was changed; kept by the suite", readOnly = true)
        Long edition) {

  /** A skill of at least this level. */
  public record NeededSkill(
      @NotNull(message = "must be the code of a skill") @Schema(examples = {"broadband"})
          String skill,
      @NotNull(message = "must be a number from 1 to 5")
          @Min(value = 1, message = "from 1 to 5")
          @Max(value = 5, message = "from 1 to 5")
          @Schema(examples = {"3"})
          Integer level) {}

  static final String CODE =
      "(?!(reviewer|passed-on|reopened|taken-over|fallback|unit-closed|hand-on-limit|corrected)$)"
          + "[a-z][a-z0-9-]{1,39}";
  static final String CODE_ALLOWED =
      "lower case letters, digits and hyphens, 2 to 40 characters, no reserved name";

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  RuleWhen whenOrAlways() {
    return Optional.ofNullable(when).orElse(RuleWhen.ALWAYS);
  }

  RoutingRule toRule() {
    return new RoutingRule(
        code, position, whenOrAlways().toCondition(), unit, work(), reasonZh, reasonEn);
  }

  List<NeededSkill> neededSkills() {
    return skills == null ? List.of() : skills;
  }

  private Work work() {
    return new Work(
        neededSkills().stream()
            .map(needed -> new Work.Need(needed.skill(), needed.level()))
            .toList(),
        weight == null ? 1 : weight);
  }
}
