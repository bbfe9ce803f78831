package dev.thirdring.routing.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an assignment went where it went (R7). */
public record DecisionView(
    UUID assignmentId,
    @Schema(description = "0 when people chose") int ruleSetNumber,
    String rule,
    @Schema(examples = {"[\"subcategory=no-signal\"]"}) List<String> matched,
    @Schema(description = "Rules that matched, but whose unit took no tickets any more")
        List<String> passedOver,
    Instant decidedAt) {

  static DecisionView of(DecisionRow row) {
    return new DecisionView(
        row.assignmentId,
        row.ruleSetNumber,
        row.rule,
        lines(row.matched),
        lines(row.passedOver),
        row.decidedAt);
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(DecisionRow.LINE));
  }
}
