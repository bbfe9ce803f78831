package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.TICKET_SETTLED;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private final CountStep facts;

  TicketSettledListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled settled, Received received) {
    return facts.count(
        Fact.of(received.id(), TICKET_SETTLED, settled.ticketId(), settled.settledAt())
            .ending(settled.customerAccepts() ? "ACCEPTED" : "NOT_ACCEPTED"));
  }
}
