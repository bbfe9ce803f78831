package dev.thirdring.followup.call;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketReopenedListener implements EventListener<TicketReopened> {
  private final CancelFollowUps cancelFollowUps;

  TicketReopenedListener(CancelFollowUps cancelFollowUps) {
    this.cancelFollowUps = cancelFollowUps;
  }

  @Override
  public Class<TicketReopened> event() {
    return TicketReopened.class;
  }

  @Override
  public Uni<Void> on(TicketReopened event, Received received) {
    return cancelFollowUps.reopened(new TicketId(event.ticketId()), event.reopenedAt());
  }
}
