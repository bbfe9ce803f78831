package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The clocks of all tickets. */
public interface TicketClocks {
  /** One that was not there before. */
  Uni<Void> add(TicketClock clock);

  Uni<Void> save(TicketClock clock);

  Uni<Optional<TicketClock>> find(ClockId id);

  /** All of a ticket, in the order of their start. */
  Uni<List<TicketClock>> of(TicketId ticket);
}
