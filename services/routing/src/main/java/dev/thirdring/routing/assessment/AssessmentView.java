package dev.thirdring.routing.assessment;

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
    Instant enteredAt) {

  static AssessmentView of(AssessmentRow row) {
    return new AssessmentView(
        row.id,
        row.department,
        row.kind,
        row.ticketId,
        row.subjectId,
        row.service,
        row.clock,
        row.enteredAt);
  }
}
