package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

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

  /** All of a ticket, in the order of their start. */
  Uni<List<TicketClock>> of(TicketId ticket);
}
