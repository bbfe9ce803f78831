package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The customer was asked after all (F2). */
@ApplicationScoped
class FollowUpCompletedListener implements EventListener<FollowUpCompleted> {
  private final EndMissed end;

  FollowUpCompletedListener(EndMissed end) {
    this.end = end;
  }

  @Override
  public Class<FollowUpCompleted> event() {
    return FollowUpCompleted.class;
  }

  @Override
  public Uni<Void> on(FollowUpCompleted event, Received received) {
    return end.ofSubject("follow-up", event.followUpId(), event.completedAt());
  }
}
