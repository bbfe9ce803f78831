package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clocks of all tickets. */
public interface TicketClocks {
  /** One that was not there before. */
  Uni<Void> add(TicketClock clock, WorkingCalendar calendar);

  Uni<Void> save(TicketClock clock, WorkingCalendar calendar);

  /** False when this step of warning was given before. */
  Uni<Boolean> warned(ClockId id, String step);

  /** Another department has the matter now (R7). */
  Uni<Void> handedOn(ClockId id);

  /** What a department used up before it handed the matter on; empty: nothing. */
  Uni<Optional<TicketClock.Ended>> lastHandedOn(TicketId ticket, String code);

  Uni<Optional<TicketClock>> find(ClockId id);

  /** Those of a ticket that run or stand still, in the order of their start. */
  Uni<List<TicketClock.Open>> openOf(TicketId ticket);

  /** Those of this code that were missed, the newest first: as many as anybody looks at. */
  Uni<List<TicketClock>> missedOf(TicketId ticket, String code);

  /** Of one ticket, the newest first. */
  Uni<List<TicketClock>> page(Which which, Cursor after, int size);

  /** Whether one of these units answers, or answered, for a clock of the ticket. */
  Uni<Boolean> concerns(TicketId ticket, Set<String> units);

  /**
   * Clocks of one ticket.
   *
   * @param units only what they answer for; empty: all
   */
  record Which(TicketId ticket, Optional<Set<String>> units) {}
}
