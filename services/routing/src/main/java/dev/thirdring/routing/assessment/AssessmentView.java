package dev.thirdring.routing.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a unit's assessment record (R11). */
public record AssessmentView(
    UUID assessmentId,
    String department,
    AssessmentKind kind,
    UUID ticketId,
    @Schema(description = "The assignment, question, follow-up… it was about") UUID subjectId,
    String service,
    @Schema(description = "The limit that was missed; absent when the ticket was reopened")
        String clock,
    Instant enteredAt,
    Instant dueAt,
    @Schema(description = "When it was done after all; absent: it is not") Instant doneAt,
    @Schema(
            description = "How much too late it was done; absent until it is",
            examples = {"PT26H"})
        String lateBy,
    AssessmentState state,
    Statement dispute,
    Statement decision,
    @Schema(description = "Send it as If-Match") long version) {

  /** Who said what, and when. */
  public record Statement(String by, Instant at, String reason) {
    static Statement of(String by, Instant at, String reason) {
      return at == null ? null : new Statement(by, at, reason);
    }
  }

  static AssessmentView of(AssessmentRow row) {
    return new AssessmentView(
        row.id,
        row.department,
        row.kind,
        row.ticketId,
        row.subjectId,
        row.service,
        row.clock,
        row.enteredAt,
        row.dueAt,
        row.doneAt,
        row.dueAt == null || row.doneAt == null || row.doneAt.isBefore(row.dueAt)
            ? null
            : Duration.between(row.dueAt, row.doneAt).toString(),
        row.state,
        Statement.of(row.disputedBy, row.disputedAt, row.disputedBecause),
        Statement.of(row.decidedBy, row.decidedAt, row.decidedBecause),
        row.version);
  }
}
