package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class VisitBookedListener implements EventListener<VisitBooked> {
  private final NotifyCustomer notifyCustomer;

  VisitBookedListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<VisitBooked> event() {
    return VisitBooked.class;
  }

  @Override
  public Uni<Void> on(VisitBooked event, Received received) {
    return notifyCustomer.tell(
        new Notice(
            new TicketId(event.ticketId()),
            Occasion.VISIT_BOOKED,
            event.orderId() + "/" + event.startsAt(),
            event.bookedAt(),
            Map.of(
                Placeholder.VISIT_STARTS_AT, event.startsAt(),
                Placeholder.VISIT_ENDS_AT, event.endsAt())));
  }
}
