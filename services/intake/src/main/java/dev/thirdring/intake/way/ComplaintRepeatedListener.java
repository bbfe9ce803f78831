package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The complaint is the same matter again (I9). */
@ApplicationScoped
class ComplaintRepeatedListener implements EventListener<ComplaintRepeated> {
  private final Way way;

  ComplaintRepeatedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<ComplaintRepeated> event() {
    return ComplaintRepeated.class;
  }

  @Override
  public Uni<Void> on(ComplaintRepeated event, Received received) {
    return way.add(event.ticketId(), event.confirmedAt(), received, event.confirmedBy(), event);
  }
}
