package dev.thirdring.routing.partner;

import dev.thirdring.routing.assignment.AnswerView;
import dev.thirdring.routing.assignment.AssignmentState;
import dev.thirdring.routing.assignment.AssignmentView;
import dev.thirdring.routing.partner.model.Masked;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment as its partner sees it: what it needs to answer, and nothing of who complains. */
public record PartnerAssignmentView(
    UUID assignmentId,
    String ticketNumber,
    @Schema(description = "Numbers and addresses in it are masked") String subject,
    String category,
    String subcategory,
    String product,
    String region,
    Instant receivedAt,
    AssignmentState state,
    Instant madeAt,
    Instant answerDueAt,
    AnswerView answer,
    Instant completedAt,
    @Schema(description = "Send it as If-Match") long version) {

  static PartnerAssignmentView of(AssignmentView view) {
    AssignmentView.TicketView ticket = view.ticket();
    return new PartnerAssignmentView(
        view.assignmentId(),
        view.ticketNumber(),
        ticket == null ? null : Masked.text(ticket.subject()),
        ticket == null ? null : ticket.category(),
        ticket == null ? null : ticket.subcategory(),
        ticket == null ? null : ticket.product(),
        ticket == null ? null : ticket.region(),
        ticket == null ? null : ticket.receivedAt(),
        view.state(),
        view.madeAt(),
        view.answerDueAt(),
        view.answer(),
        view.completedAt(),
        view.version());
  }
}
