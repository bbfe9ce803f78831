package dev.thirdring.intake.way;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A deadline passed (R9). */
@ApplicationScoped
class DeadlineMissedListener implements EventListener<DeadlineMissed> {
  private final Way way;

  DeadlineMissedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<DeadlineMissed> event() {
    return DeadlineMissed.class;
  }

  @Override
  public Uni<Void> on(DeadlineMissed event, Received received) {
    return way.add(event.ticketId(), event.missedAt(), received, "", event);
  }
}
