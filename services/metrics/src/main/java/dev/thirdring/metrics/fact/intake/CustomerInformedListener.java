package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.CUSTOMER_INFORMED;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private final CountStep facts;

  CustomerInformedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed informed, Received received) {
    return facts.count(
        Fact.of(received.id(), CUSTOMER_INFORMED, informed.ticketId(), informed.informedAt())
            .labelled(informed.informedOf().name())
            .handledBy(informed.informedBy()));
  }
}
