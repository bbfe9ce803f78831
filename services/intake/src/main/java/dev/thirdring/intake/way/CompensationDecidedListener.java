package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A rung of the approval ladder decided (R6). */
@ApplicationScoped
class CompensationDecidedListener implements EventListener<CompensationDecided> {
  private final Way way;

  CompensationDecidedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<CompensationDecided> event() {
    return CompensationDecided.class;
  }

  @Override
  public Uni<Void> on(CompensationDecided event, Received received) {
    return way.add(event.ticketId(), event.decidedAt(), received, event.decidedBy(), event);
  }
}
