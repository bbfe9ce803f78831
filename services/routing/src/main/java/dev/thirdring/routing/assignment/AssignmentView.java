package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment as people and programs see it. */
public record AssignmentView(
    UUID assignmentId,
    UUID ticketId,
    String ticketNumber,
    String department,
    @Schema(
            description =
                "Code of the rule that chose it, or reviewer, passed-on, reopened, taken-over, fallback")
        String rule,
    String reason,
    AssignmentState state,
    @Schema(description = "Who of the department has it; absent: it waits in the queue")
        String assignee,
    @Schema(description = "How much it adds to a person's load") int weight,
    @Schema(description = "How often the ticket was handed on before") int handOns,
    Instant madeAt,
    Instant answerDueAt,
    TicketView ticket,
    AnswerView answer,
    @Schema(description = "What must happen yet of what the department promised")
        Set<Outstanding> outstanding,
    Instant completedAt,
    ClosedView closed,
    @Schema(description = "Who did what, when and why; only when one is read")
        List<Assignments.Note> history,
    @Schema(description = "Send it as If-Match") long version) {

  /** What the department must know of the ticket. */
  public record TicketView(
      String subject,
      String category,
      String subcategory,
      String product,
      String region,
      String form,
      String tier,
      Instant receivedAt) {
    static TicketView of(RoutedTicket ticket) {
      return new TicketView(
          ticket.subject(),
          ticket.traits().category(),
          ticket.traits().subcategory(),
          ticket.traits().product(),
          ticket.traits().region(),
          ticket.traits().form(),
          ticket.tier(),
          ticket.receivedAt());
    }
  }

  /** Passed on or withdrawn; to is absent when it went back to the centre or nowhere. */
  public record ClosedView(String to, String reason, String by, Instant at) {}

  static AssignmentView of(
      Versioned<Assignment> stored, Optional<RoutedTicket> ticket, List<Assignments.Note> notes) {
    Assignment assignment = stored.value();
    Assigned facts = assignment.facts();
    return new AssignmentView(
        facts.id().value(),
        facts.ticket().value(),
        facts.ticketNumber(),
        facts.department(),
        facts.choice().rule(),
        facts.choice().reason(),
        AssignmentState.of(assignment),
        facts.desk().assignee().orElse(null),
        facts.desk().weight(),
        facts.desk().handOns(),
        facts.madeAt(),
        facts.answerDueAt(),
        ticket.map(TicketView::of).orElse(null),
        answer(assignment).map(AnswerView::of).orElse(null),
        outstanding(assignment),
        assignment instanceof Assignment.Completed completed ? completed.completedAt() : null,
        closed(assignment),
        notes.isEmpty() ? null : notes,
        stored.version());
  }

  private static Optional<DepartmentAnswer> answer(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Answered answered -> Optional.of(answered.answer());
      case Assignment.Completed completed -> Optional.of(completed.answer());
      case Assignment.Open open -> Optional.empty();
      case Assignment.PassedOn passed -> Optional.empty();
      case Assignment.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private static Set<Outstanding> outstanding(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Open open -> open.carried();
      case Assignment.Answered answered -> answered.outstanding();
      case Assignment.Completed completed -> Set.of();
      case Assignment.PassedOn passed -> Set.of();
      case Assignment.Withdrawn withdrawn -> Set.of();
    };
  }

  private static ClosedView closed(Assignment assignment) {
    return switch (assignment) {
      case Assignment.PassedOn passed ->
          new ClosedView(passed.to().orElse(null), passed.reason(), passed.by(), passed.at());
      case Assignment.Withdrawn withdrawn ->
          new ClosedView(null, withdrawn.reason(), null, withdrawn.at());
      case Assignment.Open open -> null;
      case Assignment.Answered answered -> null;
      case Assignment.Completed completed -> null;
    };
  }
}
