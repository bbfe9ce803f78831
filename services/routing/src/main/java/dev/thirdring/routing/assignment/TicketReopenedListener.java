package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.escalation.EscalateLater;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketReopenedListener implements EventListener<TicketReopened> {
  private final Tickets tickets;
  private final AssignAgain assignAgain;
  private final EscalateLater escalate;

  TicketReopenedListener(Tickets tickets, AssignAgain assignAgain, EscalateLater escalate) {
    this.tickets = tickets;
    this.assignAgain = assignAgain;
    this.escalate = escalate;
  }

  @Override
  public Class<TicketReopened> event() {
    return TicketReopened.class;
  }

  @Override
  public Uni<Void> on(TicketReopened reopened, Received received) {
    TicketId id = new TicketId(reopened.ticketId());
    return tickets
        .find(id)
        .map(found -> found.orElseThrow(() -> new RefusedEventException("unknown ticket " + id)))
        .call(ticket -> escalate.reopened(ticket, reopened.times()))
        .chain(ticket -> assignAgain.assign(ticket, reopened.reason(), reopened.reopenedAt()));
  }
}
