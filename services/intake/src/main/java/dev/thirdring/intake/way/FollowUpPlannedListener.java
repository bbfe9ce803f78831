package dev.thirdring.intake.way;

import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The customer will be asked (F2). */
@ApplicationScoped
class FollowUpPlannedListener implements EventListener<FollowUpPlanned> {
  private final Way way;

  FollowUpPlannedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<FollowUpPlanned> event() {
    return FollowUpPlanned.class;
  }

  @Override
  public Uni<Void> on(FollowUpPlanned event, Received received) {
    return way.add(event.ticketId(), event.plannedAt(), received, "", event);
  }
}
