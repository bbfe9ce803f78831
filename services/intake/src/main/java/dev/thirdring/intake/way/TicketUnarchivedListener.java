package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The record may be changed again (I14). */
@ApplicationScoped
class TicketUnarchivedListener implements EventListener<TicketUnarchived> {
  private final Way way;

  TicketUnarchivedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketUnarchived> event() {
    return TicketUnarchived.class;
  }

  @Override
  public Uni<Void> on(TicketUnarchived event, Received received) {
    return way.add(event.ticketId(), event.unarchivedAt(), received, event.unarchivedBy(), event);
  }
}
