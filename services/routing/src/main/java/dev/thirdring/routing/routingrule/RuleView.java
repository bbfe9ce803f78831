package dev.thirdring.routing.routingrule;

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

  static RuleView of(RoutingRuleRow row) {
    return new RuleView(
        row.code,
        row.position,
        row.category,
        row.subcategory,
        row.product,
        row.region,
        row.form,
        row.department,
        row.reasonZh,
        row.reasonEn,
        row.active,
        row.version);
  }
}
