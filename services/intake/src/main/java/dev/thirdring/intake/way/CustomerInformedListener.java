package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The customer heard from the centre (R2, R5). */
@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private final Way way;

  CustomerInformedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed event, Received received) {
    return way.add(event.ticketId(), event.informedAt(), received, event.informedBy(), event);
  }
}
