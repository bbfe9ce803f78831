package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody replied within the limit of the first reply: an SMS goes out by itself (R5). */
@ApplicationScoped
class DeadlineMissedListener implements EventListener<DeadlineMissed> {
  private static final String CLOCK = "first-reply";

  private final NotifyCustomer notifyCustomer;

  DeadlineMissedListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<DeadlineMissed> event() {
    return DeadlineMissed.class;
  }

  @Override
  public Uni<Void> on(DeadlineMissed event, Received received) {
    return CLOCK.equals(event.clock())
        ? notifyCustomer.tell(
            new Notice(
                new TicketId(event.ticketId()),
                Occasion.FIRST_REPLY_LIMIT,
                event.subjectId().toString(),
                event.missedAt()))
        : Uni.createFrom().voidItem();
  }
}
