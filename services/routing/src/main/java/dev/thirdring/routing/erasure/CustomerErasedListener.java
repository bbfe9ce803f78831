package dev.thirdring.routing.erasure;

import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CustomerErasedListener implements EventListener<CustomerErased> {
  private final EraseTickets eraseTickets;

  CustomerErasedListener(EraseTickets eraseTickets) {
    this.eraseTickets = eraseTickets;
  }

  @Override
  public Class<CustomerErased> event() {
    return CustomerErased.class;
  }

  @Override
  public Uni<Void> on(CustomerErased event, Received received) {
    return eraseTickets.erase(event.customerId(), event.ticketIds(), event.erasedAt());
  }
}
