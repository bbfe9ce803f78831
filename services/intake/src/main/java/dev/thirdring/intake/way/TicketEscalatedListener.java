package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The ticket went before a higher level (R8). */
@ApplicationScoped
class TicketEscalatedListener implements EventListener<TicketEscalated> {
  private final Way way;

  TicketEscalatedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketEscalated> event() {
    return TicketEscalated.class;
  }

  @Override
  public Uni<Void> on(TicketEscalated event, Received received) {
    return way.add(event.ticketId(), event.escalatedAt(), received, "", event);
  }
}
