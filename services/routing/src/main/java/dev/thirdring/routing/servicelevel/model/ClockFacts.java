package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.util.Optional;

/**
 * What does not change about a clock.
 *
 * @param assignment empty when the whole ticket is under this limit
 * @param responsible code of the unit whose limit it is
 * @param calendar code of the calendar it is reckoned in
 * @param round the how many-th enquiry in a row that is not answered; 1 for all other clocks
 */
public record ClockFacts(
    ClockId id,
    TicketId ticket,
    Optional<AssignmentId> assignment,
    String responsible,
    String calendar,
    ServiceLevel level,
    int round) {

  public ClockFacts(
      ClockId id,
      TicketId ticket,
      Optional<AssignmentId> assignment,
      String responsible,
      String calendar,
      ServiceLevel level) {
    this(id, ticket, assignment, responsible, calendar, level, 1);
  }

  /** The same thing asked once more (R3). */
  public ClockFacts again(ClockId other, TimeLimit limit) {
    return new ClockFacts(
        other, ticket, assignment, responsible, calendar, level.withLimit(limit), round + 1);
  }

  public String code() {
    return level.clock();
  }

  public boolean isOf(Optional<AssignmentId> wanted) {
    return assignment.isEmpty() || wanted.isEmpty() || assignment.equals(wanted);
  }
}
