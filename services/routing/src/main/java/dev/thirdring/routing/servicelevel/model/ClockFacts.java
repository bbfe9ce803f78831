package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.util.Optional;

/**
 * What does not change about a clock.
 *
 * @param assignment empty when the whole ticket is under this limit
 * @param responsible code of the unit whose limit it is
 * @param calendar code of the calendar it is reckoned in
 */
public record ClockFacts(
    ClockId id,
    TicketId ticket,
    Optional<AssignmentId> assignment,
    String responsible,
    String calendar,
    ServiceLevel level) {

  public String code() {
    return level.clock();
  }

  public boolean isOf(Optional<AssignmentId> wanted) {
    return assignment.isEmpty() || wanted.isEmpty() || assignment.equals(wanted);
  }
}
