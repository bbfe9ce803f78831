package dev.thirdring.routing.routingrule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as people and programs see it (R7); an empty trait matches anything. */
public record RuleView(
    String code,
    int position,
    String category,
    String subcategory,
    String product,
    String region,
    String form,
    String department,
    String reasonZh,
    String reasonEn,
    boolean active,
    @Schema(description = "Send it as If-Match") long version) {

  static final String OR = "|";
  static final String OR_PATTERN = "\\|";

  static RuleView of(RuleSpec rule) {
    RuleWhen when = rule.whenOrAlways();
    return new RuleView(
        rule.code(),
        rule.position(),
        text(when.categories()),
        text(when.subcategories()),
        text(when.products()),
        text(when.regions()),
        text(when.forms()),
        rule.unit(),
        rule.reasonZh(),
        rule.reasonEn(),
        rule.isActive(),
        rule.edition() == null ? 0 : rule.edition());
  }

  private static String text(List<String> values) {
    return String.join(OR, RuleWhen.allOf(values));
  }
}
