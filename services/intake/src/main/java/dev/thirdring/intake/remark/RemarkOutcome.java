package dev.thirdring.intake.remark;

import dev.thirdring.intake.ticket.model.TicketState;
import java.util.UUID;

/** What came of a note or a label. */
public sealed interface RemarkOutcome {
  /**
   * @param id of the note; of a label the ticket's
   */
  record Done(UUID id) implements RemarkOutcome {}

  record Unknown() implements RemarkOutcome {}

  record TooMany(int most) implements RemarkOutcome {}

  record Archived(TicketState.Archived filed) implements RemarkOutcome {}
}
