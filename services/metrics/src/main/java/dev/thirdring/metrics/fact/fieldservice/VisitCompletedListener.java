package dev.thirdring.metrics.fact.fieldservice;

import static dev.thirdring.metrics.fact.model.FactKind.VISIT_COMPLETED;

import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VisitCompletedListener implements EventListener<VisitCompleted> {
  private final CountStep facts;

  VisitCompletedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<VisitCompleted> event() {
    return VisitCompleted.class;
  }

  @Override
  public Uni<Void> on(VisitCompleted completed, Received received) {
    return facts.count(
        Fact.of(received.id(), VISIT_COMPLETED, completed.ticketId(), completed.completedAt())
            .about(completed.orderId())
            .ending(completed.solved() ? "SOLVED" : "NOT_SOLVED")
            .handledBy(completed.engineer()));
  }
}
