package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The matter is over (I14). */
@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private final Way way;

  TicketSettledListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled event, Received received) {
    return way.add(event.ticketId(), event.settledAt(), received, "", event);
  }
}
