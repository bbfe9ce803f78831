package dev.thirdring.routing.servicelevel.model;

import java.time.Instant;

/** What a clock says when its deadline comes. */
public sealed interface DueOutcome {

  /** The limit ran out. */
  record Missed(TicketClock.Open clock, Instant dueAt) implements DueOutcome {}

  /** Ask the department how far it is (R3); that was all this clock was for. */
  record TimeToAsk(TicketClock.Ended clock) implements DueOutcome {}

  /** The clock stood still meanwhile: it is due later. */
  record NotYet(Instant dueAt) implements DueOutcome {}

  /** It stands still, or was missed before. */
  record NothingToDo() implements DueOutcome {}
}
