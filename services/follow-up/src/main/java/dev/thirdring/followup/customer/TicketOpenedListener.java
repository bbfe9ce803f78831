package dev.thirdring.followup.customer;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.PhoneNumber;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final Customers customers;

  TicketOpenedListener(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened event, Received received) {
    return customers.remember(
        new Customer(
            new TicketId(event.ticketId()),
            event.number(),
            event.subject(),
            Optional.ofNullable(event.customer().name()),
            Optional.ofNullable(event.customer().phone()).map(PhoneNumber::new),
            event.customer().language().name(),
            event.customer().tier()),
        event.openedAt());
  }
}
