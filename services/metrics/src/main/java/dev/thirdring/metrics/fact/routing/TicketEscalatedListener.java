package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.TICKET_ESCALATED;

import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketEscalatedListener implements EventListener<TicketEscalated> {
  private final CountStep facts;

  TicketEscalatedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<TicketEscalated> event() {
    return TicketEscalated.class;
  }

  @Override
  public Uni<Void> on(TicketEscalated escalated, Received received) {
    return facts.count(
        Fact.of(received.id(), TICKET_ESCALATED, escalated.ticketId(), escalated.escalatedAt())
            .labelled(escalated.authority())
            .ending(escalated.level()));
  }
}
