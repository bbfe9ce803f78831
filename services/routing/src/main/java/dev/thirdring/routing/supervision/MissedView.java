package dev.thirdring.routing.supervision;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the supervision board (R9). */
public record MissedView(
    UUID missedId,
    @Schema(
            description = "Who owned the clock",
            examples = {"routing"})
        String service,
    @Schema(examples = {"department-answer"}) String clock,
    @Schema(description = "The assignment, question, follow-up… it was set on") UUID subjectId,
    UUID ticketId,
    @Schema(description = "Unit or user") String responsible,
    Instant dueAt,
    Instant missedAt,
    @Schema(description = "The widest circle that was told; 0: nobody yet") int circle,
    @Schema(description = "When it was done after all") Instant endedAt) {

  static MissedView of(MissedDeadlineRow row) {
    return new MissedView(
        row.id,
        row.service,
        row.clock,
        row.subjectId,
        row.ticketId,
        row.responsible,
        row.dueAt,
        row.missedAt,
        row.circle,
        row.endedAt);
  }
}
