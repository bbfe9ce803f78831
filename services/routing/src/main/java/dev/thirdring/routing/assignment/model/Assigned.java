package dev.thirdring.routing.assignment.model;

import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;

/**
 * What was decided when a ticket was handed over.
 *
 * @param choice the department and why (R7)
 * @param answerDueAt by when it answers (R4)
 * @param desk who of the department has it
 */
public record Assigned(
    AssignmentId id,
    TicketId ticket,
    String ticketNumber,
    Choice choice,
    Instant madeAt,
    Instant answerDueAt,
    Desk desk) {

  /** In the queue of the unit. */
  public Assigned(
      AssignmentId id,
      TicketId ticket,
      String ticketNumber,
      Choice choice,
      Instant madeAt,
      Instant answerDueAt) {
    this(id, ticket, ticketNumber, choice, madeAt, answerDueAt, Desk.QUEUE);
  }

  public String department() {
    return choice.department();
  }

  public Assigned withAnswerDueAt(Instant other) {
    return new Assigned(id, ticket, ticketNumber, choice, madeAt, other, desk);
  }

  public Assigned at(Desk other) {
    return new Assigned(id, ticket, ticketNumber, choice, madeAt, answerDueAt, other);
  }
}
