package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody was reminded (R3, R9). */
@ApplicationScoped
class AssignmentUrgedListener implements EventListener<AssignmentUrged> {
  private final Way way;

  AssignmentUrgedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<AssignmentUrged> event() {
    return AssignmentUrged.class;
  }

  @Override
  public Uni<Void> on(AssignmentUrged event, Received received) {
    return way.add(event.ticketId(), event.urgedAt(), received, event.urgedBy(), event);
  }
}
