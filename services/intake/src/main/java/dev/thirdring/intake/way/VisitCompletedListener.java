package dev.thirdring.intake.way;

import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The engineer was there (V3). */
@ApplicationScoped
class VisitCompletedListener implements EventListener<VisitCompleted> {
  private final Way way;

  VisitCompletedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<VisitCompleted> event() {
    return VisitCompleted.class;
  }

  @Override
  public Uni<Void> on(VisitCompleted event, Received received) {
    return way.add(event.ticketId(), event.completedAt(), received, event.engineer(), event);
  }
}
