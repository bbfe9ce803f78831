package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.ASSIGNMENT_MADE;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentMadeListener implements EventListener<AssignmentMade> {
  private final CountStep facts;

  AssignmentMadeListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<AssignmentMade> event() {
    return AssignmentMade.class;
  }

  @Override
  public Uni<Void> on(AssignmentMade made, Received received) {
    return facts.count(
        Fact.of(received.id(), ASSIGNMENT_MADE, made.ticketId(), made.madeAt())
            .about(made.assignmentId())
            .due(made.answerDueAt())
            .labelled(made.rule())
            .ofDepartment(made.department()));
  }
}
