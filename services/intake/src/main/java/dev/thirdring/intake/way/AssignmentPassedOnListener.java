package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A department sent it back or on (R7). */
@ApplicationScoped
class AssignmentPassedOnListener implements EventListener<AssignmentPassedOn> {
  private final Way way;

  AssignmentPassedOnListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<AssignmentPassedOn> event() {
    return AssignmentPassedOn.class;
  }

  @Override
  public Uni<Void> on(AssignmentPassedOn event, Received received) {
    return way.add(event.ticketId(), event.passedAt(), received, event.passedBy(), event);
  }
}
