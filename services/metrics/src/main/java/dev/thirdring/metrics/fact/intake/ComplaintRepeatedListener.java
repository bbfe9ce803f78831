package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.COMPLAINT_REPEATED;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintRepeatedListener implements EventListener<ComplaintRepeated> {
  private final CountStep facts;

  ComplaintRepeatedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<ComplaintRepeated> event() {
    return ComplaintRepeated.class;
  }

  @Override
  public Uni<Void> on(ComplaintRepeated repeated, Received received) {
    return facts.count(
        Fact.of(received.id(), COMPLAINT_REPEATED, repeated.ticketId(), repeated.confirmedAt())
            .amounting(repeated.times()));
  }
}
