package dev.thirdring.fieldservice.ticket;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final Tickets tickets;

  TicketOpenedListener(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened event, Received received) {
    return tickets.note(
        new TicketSummary(
            event.ticketId(),
            event.number(),
            event.subject(),
            event.category(),
            event.product(),
            event.region()));
  }
}
