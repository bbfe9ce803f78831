package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.escalation.EscalateLater;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

@ApplicationScoped
class TicketReopenedListener implements EventListener<TicketReopened> {
  private final Tickets tickets;
  private final AssignAgain assignAgain;
  private final EscalateLater escalate;
  private final StopClocks stop;

  TicketReopenedListener(
      Tickets tickets, AssignAgain assignAgain, EscalateLater escalate, StopClocks stop) {
    this.tickets = tickets;
    this.stop = stop;
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
        .call(() -> stop.ofTicket(id, Set.of(ClockPlan.ARCHIVE), reopened.reopenedAt()))
        .call(ticket -> escalate.reopened(ticket, reopened.times()))
        .chain(ticket -> assignAgain.assign(ticket, reopened.reason(), reopened.reopenedAt()));
  }
}
