package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The matter is open again (F5). */
@ApplicationScoped
class TicketReopenedListener implements EventListener<TicketReopened> {
  private final Way way;

  TicketReopenedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketReopened> event() {
    return TicketReopened.class;
  }

  @Override
  public Uni<Void> on(TicketReopened event, Received received) {
    return way.add(event.ticketId(), event.reopenedAt(), received, "", event);
  }
}
