package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.TICKET_CORRECTED;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.metrics.fact.RecountTicket;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The ticket is about something else than was taken down (M8). */
@ApplicationScoped
class TicketCorrectedListener implements EventListener<TicketCorrected> {
  private final RecountTicket facts;

  TicketCorrectedListener(RecountTicket facts) {
    this.facts = facts;
  }

  @Override
  public Class<TicketCorrected> event() {
    return TicketCorrected.class;
  }

  @Override
  public Uni<Void> on(TicketCorrected corrected, Received received) {
    return facts.recount(
        Fact.of(received.id(), TICKET_CORRECTED, corrected.ticketId(), corrected.correctedAt())
            .labelled(corrected.category()));
  }
}
