package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Compensation was asked for (R6). */
@ApplicationScoped
class CompensationRequestedListener implements EventListener<CompensationRequested> {
  private final Way way;

  CompensationRequestedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<CompensationRequested> event() {
    return CompensationRequested.class;
  }

  @Override
  public Uni<Void> on(CompensationRequested event, Received received) {
    return way.add(event.ticketId(), event.requestedAt(), received, event.requestedBy(), event);
  }
}
