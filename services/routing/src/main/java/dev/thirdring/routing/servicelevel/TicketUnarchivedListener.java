package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The record is to be filed anew; if the matter is opened again, that ends it (I14, F5). */
@ApplicationScoped
class TicketUnarchivedListener implements EventListener<TicketUnarchived> {
  private final Tickets tickets;
  private final StartClocks start;

  TicketUnarchivedListener(Tickets tickets, StartClocks start) {
    this.tickets = tickets;
    this.start = start;
  }

  @Override
  public Class<TicketUnarchived> event() {
    return TicketUnarchived.class;
  }

  @Override
  public Uni<Void> on(TicketUnarchived taken, Received received) {
    return tickets
        .find(new TicketId(taken.ticketId()))
        .chain(
            known ->
                known
                    .map(
                        ticket ->
                            start
                                .unlessRunning(ticket, ClockPlan.onSettling(taken.unarchivedAt()))
                                .replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }
}
