package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.http.FieldProblem;
import java.time.Instant;

/** What came of an attempt to change a ticket. */
public sealed interface TicketChange {
  record Changed(Ticket ticket) implements TicketChange {}

  record Unknown() implements TicketChange {}

  /** A code that no catalog knows. */
  record UnknownCode(FieldProblem error) implements TicketChange {}

  /** Somebody else changed it since the caller looked. */
  record Stale() implements TicketChange {}

  /** It is filed: a supervisor takes it out first (I14). */
  record Archived(Instant at, String by) implements TicketChange {
    static Archived of(TicketState.Archived filed) {
      return new Archived(filed.at(), filed.by());
    }
  }

  /** The state the ticket is in does not allow this. */
  record NotNow(StateCode state) implements TicketChange {}
}
