package dev.thirdring.metrics.fact.supervision;

import static dev.thirdring.metrics.fact.model.FactKind.DEADLINE_MISSED;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeadlineMissedListener implements EventListener<DeadlineMissed> {
  private final CountStep facts;

  DeadlineMissedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<DeadlineMissed> event() {
    return DeadlineMissed.class;
  }

  @Override
  public Uni<Void> on(DeadlineMissed missed, Received received) {
    return facts.count(
        Fact.of(received.id(), DEADLINE_MISSED, missed.ticketId(), missed.missedAt())
            .about(missed.subjectId())
            .due(missed.dueAt())
            .labelled(missed.clock())
            .inTime(false)
            .ofDepartment(missed.responsible())
            .handledBy(missed.service()));
  }
}
