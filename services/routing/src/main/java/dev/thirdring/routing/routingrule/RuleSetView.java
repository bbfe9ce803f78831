package dev.thirdring.routing.routingrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule set as people and programs see it (R7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSetView(
    UUID ruleSetId,
    @Schema(description = "What decisions name it by") int number,
    String name,
    RuleSetState state,
    String fallbackUnit,
    @Schema(description = "Number of the rule set that it was copied from") Integer basedOn,
    int ruleCount,
    @Schema(description = "Only when one is read") List<RuleSpec> rules,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt,
    @Schema(description = "Send it as If-Match") long version) {

  static RuleSetView of(RuleSetRow row, List<RuleSpec> rules) {
    return new RuleSetView(
        row.id,
        row.number,
        row.name,
        row.state,
        row.fallbackUnit,
        row.basedOn,
        rules.size(),
        rules,
        row.createdBy,
        row.createdAt,
        row.changedBy,
        row.changedAt,
        row.version);
  }

  RuleSetView withoutRules() {
    return new RuleSetView(
        ruleSetId,
        number,
        name,
        state,
        fallbackUnit,
        basedOn,
        ruleCount,
        null,
        createdBy,
        createdAt,
        changedBy,
        changedAt,
        version);
  }
}
