package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The record is filed (I14). */
@ApplicationScoped
class TicketArchivedListener implements EventListener<TicketArchived> {
  private final Way way;

  TicketArchivedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketArchived> event() {
    return TicketArchived.class;
  }

  @Override
  public Uni<Void> on(TicketArchived event, Received received) {
    return way.add(event.ticketId(), event.archivedAt(), received, event.archivedBy(), event);
  }
}
