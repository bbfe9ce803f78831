package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.util.Optional;

/**
 * What a clock is about.
 *
 * @param assignment empty when the whole ticket is under this limit
 * @param responsible code of the unit whose limit it is
 * @param calendar the calendar it is reckoned in
 * @param ownLimit the limit is a promise of its own, not the service level's
 * @param round the how many-th enquiry in a row that is not answered; 1 for all other clocks
 */
public record ClockFacts(
    ClockId id,
    TicketId ticket,
    Optional<AssignmentId> assignment,
    String responsible,
    CalendarEdition calendar,
    ServiceLevel level,
    boolean ownLimit,
    int round) {

  public ClockFacts(
      ClockId id,
      TicketId ticket,
      Optional<AssignmentId> assignment,
      String responsible,
      CalendarEdition calendar,
      ServiceLevel level) {
    this(id, ticket, assignment, responsible, calendar, level, false, 1);
  }

  /** The same thing asked once more (R3). */
  public ClockFacts again(ClockId other, TimeLimit limit) {
    return new ClockFacts(
        other, ticket, assignment, responsible, calendar, level.withLimit(limit), true, round + 1);
  }

  public ClockFacts under(ServiceLevel other) {
    return new ClockFacts(id, ticket, assignment, responsible, calendar, other, ownLimit, round);
  }

  public ClockFacts in(CalendarEdition edition) {
    return new ClockFacts(id, ticket, assignment, responsible, edition, level, ownLimit, round);
  }

  public String code() {
    return level.clock();
  }

  public boolean isOf(Optional<AssignmentId> wanted) {
    return assignment.isEmpty() || wanted.isEmpty() || assignment.equals(wanted);
  }
}
