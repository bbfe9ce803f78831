package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.ASSIGNMENT_URGED;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentUrgedListener implements EventListener<AssignmentUrged> {
  private final CountStep facts;

  AssignmentUrgedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<AssignmentUrged> event() {
    return AssignmentUrged.class;
  }

  @Override
  public Uni<Void> on(AssignmentUrged urged, Received received) {
    return facts.count(
        Fact.of(received.id(), ASSIGNMENT_URGED, urged.ticketId(), urged.urgedAt())
            .about(urged.assignmentId())
            .labelled(urged.clock())
            .amounting(urged.circle())
            .handledBy(urged.urgedBy()));
  }
}
