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
    @Schema(description = "Absent when it went into the queue of the unit") String assignee,
    @Schema(
            description = "Who was there, with load and capacity at that time",
            examples = {"[\"network-expert 3/10\"]"})
        List<String> loads,
    Instant decidedAt) {

  static DecisionView of(DecisionRow row) {
    return new DecisionView(
        row.assignmentId,
        row.ruleSetNumber,
        row.rule,
        lines(row.matched),
        lines(row.passedOver),
        row.assignee,
        lines(row.loads),
        row.decidedAt);
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(DecisionRow.LINE));
  }
}
