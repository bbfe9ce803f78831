package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** It turned out to be about something else. */
@ApplicationScoped
class TicketCorrectedListener implements EventListener<TicketCorrected> {
  private final Way way;

  TicketCorrectedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<TicketCorrected> event() {
    return TicketCorrected.class;
  }

  @Override
  public Uni<Void> on(TicketCorrected event, Received received) {
    return way.add(event.ticketId(), event.correctedAt(), received, event.correctedBy(), event);
  }
}
