package dev.thirdring.intake.correction;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.http.FieldProblem;
import java.util.List;

/** What came of a correction. */
public sealed interface CorrectionOutcome {
  /**
   * @param changed names of the facts that are other now; none: it was right already
   */
  record Done(Ticket ticket, List<String> changed) implements CorrectionOutcome {}

  record Unknown() implements CorrectionOutcome {}

  record Stale() implements CorrectionOutcome {}

  record Refused(List<FieldProblem> errors) implements CorrectionOutcome {}

  record Archived(TicketState.Archived filed) implements CorrectionOutcome {}
}
