package dev.thirdring.metrics.fact.fieldservice;

import static dev.thirdring.metrics.fact.model.FactKind.VISIT_BOOKED;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VisitBookedListener implements EventListener<VisitBooked> {
  private final CountStep facts;

  VisitBookedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<VisitBooked> event() {
    return VisitBooked.class;
  }

  @Override
  public Uni<Void> on(VisitBooked booked, Received received) {
    return facts.count(
        Fact.of(received.id(), VISIT_BOOKED, booked.ticketId(), booked.bookedAt())
            .about(booked.orderId())
            .due(booked.startsAt())
            .handledBy(booked.engineer()));
  }
}
