package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The department answered (R4). */
@ApplicationScoped
class AssignmentAnsweredListener implements EventListener<AssignmentAnswered> {
  private final Way way;

  AssignmentAnsweredListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<AssignmentAnswered> event() {
    return AssignmentAnswered.class;
  }

  @Override
  public Uni<Void> on(AssignmentAnswered event, Received received) {
    return way.add(event.ticketId(), event.answeredAt(), received, event.answeredBy(), event);
  }
}
