package dev.thirdring.routing.routingrule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition, and the department it leads to (R7). A trait that is absent matches anything;
 * alternatives are written {@code a|b}. What else a rule can ask is said in rule sets.
 */
public record RuleRequest(
    @NotNull(message = "must be a number from 1 to 100000")
        @Min(value = 1, message = "from 1 to 100000")
        @Max(value = 100_000, message = "from 1 to 100000")
        @Schema(
            description = "The first that matches decides",
            examples = {"15"})
        Integer position,
    @Size(max = 600, message = "at most 600 characters") String category,
    @Size(max = 600, message = "at most 600 characters") @Schema(examples = {"no-signal"})
        String subcategory,
    @Size(max = 600, message = "at most 600 characters") String product,
    @Size(max = 600, message = "at most 600 characters") String region,
    @Pattern(
            regexp = "((NOTICE|REVIEWED_NOTICE|QUESTION|CALL_RECORD|CONSULTATION_RECORD)\\|?)*",
            message =
                "must be one of NOTICE, REVIEWED_NOTICE, QUESTION, CALL_RECORD, CONSULTATION_RECORD")
        String form,
    @NotBlank(message = "must be the code of a unit") @Schema(examples = {"network-quality"})
        String department,
    @NotBlank(message = "must say why, in Chinese")
        @Size(max = 200, message = "at most 200 characters")
        @Schema(examples = {"无信号归网络质量部"})
        String reasonZh,
    @NotBlank(message = "must say why, in English")
        @Size(max = 200, message = "at most 200 characters")
        @Schema(examples = {"No signal is a matter of the network"})
        String reasonEn,
    @NotNull(message = "must be true or false") Boolean active) {

  /** What the older form cannot say stays as it was. */
  RuleSpec toSpec(String code, RuleSpec before, long edition) {
    RuleWhen kept = before == null ? RuleWhen.ALWAYS : before.whenOrAlways();
    RuleWhen when =
        new RuleWhen(
            values(category),
            values(subcategory),
            values(product),
            values(region),
            values(form),
            kept.channels(),
            kept.tiers(),
            kept.authorities(),
            kept.languages(),
            kept.words(),
            kept.urgent(),
            kept.hoursFrom(),
            kept.hoursUntil(),
            kept.workingTime());
    return new RuleSpec(
        code,
        position,
        active,
        when,
        department,
        before == null ? null : before.skills(),
        before == null ? null : before.weight(),
        reasonZh,
        reasonEn,
        edition);
  }

  private static List<String> values(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(RuleView.OR_PATTERN))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
  }
}
