package dev.thirdring.intake.way;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An engineer will come (V1). */
@ApplicationScoped
class VisitBookedListener implements EventListener<VisitBooked> {
  private final Way way;

  VisitBookedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<VisitBooked> event() {
    return VisitBooked.class;
  }

  @Override
  public Uni<Void> on(VisitBooked event, Received received) {
    return way.add(event.ticketId(), event.bookedAt(), received, event.engineer(), event);
  }
}
