package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.ASSIGNMENT_PASSED_ON;

import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentPassedOnListener implements EventListener<AssignmentPassedOn> {
  private final CountStep facts;

  AssignmentPassedOnListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<AssignmentPassedOn> event() {
    return AssignmentPassedOn.class;
  }

  @Override
  public Uni<Void> on(AssignmentPassedOn passedOn, Received received) {
    return facts.count(
        Fact.of(received.id(), ASSIGNMENT_PASSED_ON, passedOn.ticketId(), passedOn.passedAt())
            .about(passedOn.assignmentId())
            .labelled(passedOn.to())
            .ofDepartment(passedOn.from())
            .handledBy(passedOn.passedBy()));
  }
}
