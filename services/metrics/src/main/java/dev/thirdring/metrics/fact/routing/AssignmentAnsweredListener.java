package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.ASSIGNMENT_ANSWERED;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentAnsweredListener implements EventListener<AssignmentAnswered> {
  private final CountStep facts;

  AssignmentAnsweredListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<AssignmentAnswered> event() {
    return AssignmentAnswered.class;
  }

  @Override
  public Uni<Void> on(AssignmentAnswered answered, Received received) {
    return facts.count(
        Fact.of(received.id(), ASSIGNMENT_ANSWERED, answered.ticketId(), answered.answeredAt())
            .about(answered.assignmentId())
            .inTime(answered.inTime())
            .ofDepartment(answered.department())
            .handledBy(answered.answeredBy()));
  }
}
