package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.platform.http.FieldProblem;

/** What came of an attempt to change a ticket. */
public sealed interface TicketChange {
  record Changed(Ticket ticket) implements TicketChange {}

  record Unknown() implements TicketChange {}

  /** A code that no catalog knows. */
  record UnknownCode(FieldProblem error) implements TicketChange {}

  /** Somebody else changed it since the caller looked. */
  record Stale() implements TicketChange {}

  /** The state the ticket is in does not allow this. */
  record NotNow(StateCode state) implements TicketChange {}
}
