package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** An SMS that says where the matter went counts as telling the customer (R2), if delivered. */
@ApplicationScoped
class SmsConcludedListener implements EventListener<SmsConcluded> {
  private static final String ASSIGNED = "assigned";

  private final StopClocks stop;

  SmsConcludedListener(StopClocks stop) {
    this.stop = stop;
  }

  @Override
  public Class<SmsConcluded> event() {
    return SmsConcluded.class;
  }

  @Override
  public Uni<Void> on(SmsConcluded message, Received received) {
    boolean told = message.template().equals(ASSIGNED) && message.fate() == MessageFate.DELIVERED;
    return told
        ? stop.ofTicket(
                new TicketId(message.ticketId()),
                Set.of(ClockPlan.ARRANGEMENT_TOLD),
                message.concludedAt())
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
