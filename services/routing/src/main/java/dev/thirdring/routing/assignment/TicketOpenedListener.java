package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final TakeTicket take;

  TicketOpenedListener(TakeTicket take) {
    this.take = take;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened opened, Received received) {
    return take.take(
        ticket(opened),
        opened.urgent(),
        Optional.ofNullable(opened.authority()).filter(name -> !name.isBlank()));
  }

  private static RoutedTicket ticket(TicketOpened opened) {
    return new RoutedTicket(
        new TicketId(opened.ticketId()),
        opened.number(),
        opened.subject(),
        new Traits(
            opened.category(),
            opened.subcategory(),
            opened.product(),
            opened.region(),
            opened.form().name(),
            opened.channel(),
            opened.urgent(),
            opened.authority(),
            opened.customer().language().name()),
        opened.customer().tier(),
        opened.receivedAt(),
        opened.openedAt(),
        Optional.ofNullable(opened.contactEndedAt()),
        Optional.ofNullable(opened.promisedReplyAt()),
        Optional.of(opened.responsible()));
  }
}
