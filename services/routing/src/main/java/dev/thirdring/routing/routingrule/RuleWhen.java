package dev.thirdring.routing.routingrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.routing.routingrule.model.Condition;
import dev.thirdring.routing.routingrule.model.Condition.Trait;
import dev.thirdring.routing.routingrule.model.Hours;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ticket must be like: one of the values of every list that is not empty (R7). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleWhen(
    @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> categories,
    @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> subcategories,
    @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> products,
    @Schema(
            description = "How the region begins",
            examples = {"[\"33\"]"})
        @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> regions,
    @Size(max = 50, message = FEW) List<@Pattern(regexp = FORM, message = FORMS) String> forms,
    @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> channels,
    @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> tiers,
    @Schema(
            description = "Where the customer turns to; * for any",
            examples = {"[\"*\"]"})
        @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> authorities,
    @Size(max = 50, message = FEW)
        List<@Pattern(regexp = "zh|en", message = "must be zh or en") String> languages,
    @Schema(description = "Any of these in the subject, whatever their case or width")
        @Size(max = 50, message = FEW)
        List<@NotBlank(message = WORD) @Size(max = 60, message = WORD) String> words,
    @Schema(description = "Important or urgent, or not; absent: whether or not") Boolean urgent,
    @Pattern(regexp = TIME, message = TIMES) @Schema(examples = {"18:00"}) String hoursFrom,
    @Pattern(regexp = TIME, message = TIMES) @Schema(examples = {"08:00"}) String hoursUntil,
    @Schema(description = "In working time of the centre, or outside; absent: whether or not")
        Boolean workingTime) {

  static final String NO_NUL = "[^\\x00]*";
  private static final String FEW = "at most 50 values";
  private static final String WORD = "must be a word of at most 60 characters";
  private static final String FORM =
      "NOTICE|REVIEWED_NOTICE|QUESTION|CALL_RECORD|CONSULTATION_RECORD";
  private static final String FORMS =
      "must be one of NOTICE, REVIEWED_NOTICE, QUESTION, CALL_RECORD, CONSULTATION_RECORD";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String TIMES = "must be a time of the day such as 18:00";

  static final RuleWhen ALWAYS =
      new RuleWhen(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Whether both ends of the hours are there, and differ. */
  boolean hasSensibleHours() {
    return hoursFrom == null
        ? hoursUntil == null
        : hoursUntil != null && !hoursFrom.equals(hoursUntil);
  }

  Condition toCondition() {
    Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
    put(traits, Trait.CATEGORY, categories);
    put(traits, Trait.SUBCATEGORY, subcategories);
    put(traits, Trait.PRODUCT, products);
    put(traits, Trait.REGION, regions);
    put(traits, Trait.FORM, forms);
    put(traits, Trait.CHANNEL, channels);
    put(traits, Trait.TIER, tiers);
    put(traits, Trait.AUTHORITY, authorities);
    put(traits, Trait.LANGUAGE, languages);
    put(traits, Trait.WORD, allOf(words).stream().map(Condition::plain).toList());
    return new Condition(
        traits,
        Optional.ofNullable(urgent),
        Optional.ofNullable(hoursFrom)
            .map(from -> new Hours(LocalTime.parse(from), LocalTime.parse(hoursUntil))),
        Optional.ofNullable(workingTime));
  }

  static List<String> allOf(List<String> values) {
    return values == null ? List.of() : values;
  }

  private static void put(Map<Trait, List<String>> traits, Trait trait, List<String> values) {
    if (!allOf(values).isEmpty()) {
      traits.put(trait, values);
    }
  }
}
