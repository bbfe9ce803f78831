package dev.thirdring.intake.repeat;

import dev.thirdring.intake.ticket.model.TicketState;

/** What came of the agent's word. */
public sealed interface RepeatOutcome {
  record Kept() implements RepeatOutcome {}

  record Unknown() implements RepeatOutcome {}

  record Archived(TicketState.Archived filed) implements RepeatOutcome {}

  /** Why the one cannot repeat the other. */
  record Impossible(String why) implements RepeatOutcome {}
}
