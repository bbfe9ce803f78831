package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The record is filed (I14). */
@ApplicationScoped
class TicketArchivedListener implements EventListener<TicketArchived> {
  private final StopClocks stop;

  TicketArchivedListener(StopClocks stop) {
    this.stop = stop;
  }

  @Override
  public Class<TicketArchived> event() {
    return TicketArchived.class;
  }

  @Override
  public Uni<Void> on(TicketArchived archived, Received received) {
    return stop.ofTicket(
            new TicketId(archived.ticketId()), Set.of(ClockPlan.ARCHIVE), archived.archivedAt())
        .replaceWithVoid();
  }
}
