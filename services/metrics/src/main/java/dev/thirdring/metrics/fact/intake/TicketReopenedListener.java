package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.TICKET_REOPENED;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketReopenedListener implements EventListener<TicketReopened> {
  private final CountStep facts;

  TicketReopenedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<TicketReopened> event() {
    return TicketReopened.class;
  }

  @Override
  public Uni<Void> on(TicketReopened reopened, Received received) {
    return facts.count(
        Fact.of(received.id(), TICKET_REOPENED, reopened.ticketId(), reopened.reopenedAt())
            .amounting(reopened.times()));
  }
}
