package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.TicketPause;

/** What came of pausing or going on. */
public sealed interface PauseOutcome {

  /**
   * It waits, or goes on.
   *
   * @param clocks how many clocks changed because of this
   */
  record Done(TicketPause pause, int clocks) implements PauseOutcome {}

  /** No clock of the ticket can stand still for this reason. */
  record NothingToPause() implements PauseOutcome {}

  /** It waits for this reason already. */
  record WaitsAlready() implements PauseOutcome {}

  /** As many as a ticket may have. */
  record TooMany(int most) implements PauseOutcome {}

  /** A field is wrong. */
  record Invalid(String field, String allowed) implements PauseOutcome {}
}
