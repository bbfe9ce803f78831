package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An agent told the customer how far it is, or the solution (R5); by SMS, there is nothing to add.
 */
@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private static final String SMS = "sms";

  private final NotifyCustomer notifyCustomer;

  CustomerInformedListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed event, Received received) {
    boolean nothingToAdd =
        event.informedOf() == InformedOf.ARRANGEMENT || SMS.equals(event.channel());
    return nothingToAdd
        ? Uni.createFrom().voidItem()
        : notifyCustomer.tell(
            new Notice(
                new TicketId(event.ticketId()),
                Occasion.REPLIED,
                event.informedOf().name(),
                event.informedAt()));
  }
}
