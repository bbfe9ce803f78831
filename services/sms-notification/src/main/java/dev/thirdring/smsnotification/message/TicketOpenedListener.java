package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who was helped at once is not told that the matter is registered; that it is closed, is. */
@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final NotifyCustomer notifyCustomer;

  TicketOpenedListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened event, Received received) {
    TicketId ticket = new TicketId(event.ticketId());
    Notice registered = new Notice(ticket, Occasion.REGISTERED, "opened", event.openedAt());
    return notifyCustomer.meet(
        recipient(ticket, event),
        event.openedAt(),
        event.settledAtFirstContact() ? List.of() : List.of(registered));
  }

  private static Recipient recipient(TicketId ticket, TicketOpened event) {
    return new Recipient(
        ticket,
        event.number(),
        event.subject(),
        Optional.ofNullable(event.customer().name()),
        Optional.ofNullable(event.customer().phone()).map(PhoneNumber::new),
        switch (event.customer().language()) {
          case ZH -> Language.ZH;
          case EN -> Language.EN;
        },
        false);
  }
}
