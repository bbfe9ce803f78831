package dev.thirdring.intake.way;

import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A call to the customer was tried (F3). */
@ApplicationScoped
class FollowUpAttemptedListener implements EventListener<FollowUpAttempted> {
  private final Way way;

  FollowUpAttemptedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<FollowUpAttempted> event() {
    return FollowUpAttempted.class;
  }

  @Override
  public Uni<Void> on(FollowUpAttempted event, Received received) {
    return way.add(event.ticketId(), event.attemptedAt(), received, event.calledBy(), event);
  }
}
