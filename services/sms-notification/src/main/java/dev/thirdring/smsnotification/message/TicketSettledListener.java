package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private final NotifyCustomer notifyCustomer;

  TicketSettledListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled event, Received received) {
    return notifyCustomer.tell(
        new Notice(
            new TicketId(event.ticketId()),
            Occasion.CLOSED,
            event.settledAt().toString(),
            event.settledAt()));
  }
}
