package dev.thirdring.followup.call;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private final CancelFollowUps cancelFollowUps;

  TicketSettledListener(CancelFollowUps cancelFollowUps) {
    this.cancelFollowUps = cancelFollowUps;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled event, Received received) {
    return cancelFollowUps.settled(new TicketId(event.ticketId()));
  }
}
