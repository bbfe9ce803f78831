package dev.thirdring.intake.contact.model;

import dev.thirdring.intake.ticket.model.TicketState;
import java.time.Duration;
import java.time.Instant;

/** What a contact does to the state of its ticket. */
public enum Reopening {
  STAYS,
  REOPENS,
  TOO_LATE,
  FILED;

  /**
   * @param wanted the matter is not over for whoever spoke
   * @param within how long after its end a ticket can be opened again
   */
  public static Reopening of(TicketState state, boolean wanted, Instant now, Duration within) {
    if (state instanceof TicketState.Archived) {
      return FILED;
    }
    if (!wanted || !(state instanceof TicketState.Settled end)) {
      return STAYS;
    }
    return end.at().plus(within).isBefore(now) ? TOO_LATE : REOPENS;
  }
}
