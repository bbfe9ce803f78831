package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.http.Problem;
import java.time.Instant;

/** Says that a ticket is filed and what can be done about it (I14). */
public final class ArchivedProblem {
  private ArchivedProblem() {}

  public static Problem of(TicketState.Archived filed) {
    return of(filed.at(), filed.by());
  }

  public static Problem of(Instant at, String by) {
    return Problem.conflict(
        "ticket-archived",
        "Archived at "
            + at
            + " by "
            + by
            + ": a supervisor takes it out of the archive with a reason, or open a new ticket.");
  }
}
