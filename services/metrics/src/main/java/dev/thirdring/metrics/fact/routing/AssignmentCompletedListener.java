package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.ASSIGNMENT_COMPLETED;

import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentCompletedListener implements EventListener<AssignmentCompleted> {
  private final CountStep facts;

  AssignmentCompletedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<AssignmentCompleted> event() {
    return AssignmentCompleted.class;
  }

  @Override
  public Uni<Void> on(AssignmentCompleted completed, Received received) {
    return facts.count(
        Fact.of(received.id(), ASSIGNMENT_COMPLETED, completed.ticketId(), completed.completedAt())
            .about(completed.assignmentId())
            .ofDepartment(completed.department()));
  }
}
