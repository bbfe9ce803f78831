package dev.thirdring.intake.archive;

import dev.thirdring.intake.archive.model.Part;
import dev.thirdring.intake.ticket.StateCode;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import java.util.List;

/** What came of filing a ticket, or of taking it out. */
public sealed interface ArchiveOutcome {
  record Done(Ticket ticket) implements ArchiveOutcome {}

  record Unknown() implements ArchiveOutcome {}

  record Stale() implements ArchiveOutcome {}

  /** An agent files what they are responsible for; everything else is a supervisor's. */
  record NotYours() implements ArchiveOutcome {}

  record Incomplete(List<Part.Kind> missing) implements ArchiveOutcome {}

  record NotSettled(StateCode state) implements ArchiveOutcome {}

  record FiledAlready(TicketState.Archived filed) implements ArchiveOutcome {}

  record NotFiled() implements ArchiveOutcome {}
}
