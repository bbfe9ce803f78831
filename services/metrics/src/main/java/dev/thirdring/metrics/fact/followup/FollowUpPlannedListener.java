package dev.thirdring.metrics.fact.followup;

import static dev.thirdring.metrics.fact.model.FactKind.FOLLOW_UP_PLANNED;

import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FollowUpPlannedListener implements EventListener<FollowUpPlanned> {
  private final CountStep facts;

  FollowUpPlannedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<FollowUpPlanned> event() {
    return FollowUpPlanned.class;
  }

  @Override
  public Uni<Void> on(FollowUpPlanned planned, Received received) {
    return facts.count(
        Fact.of(received.id(), FOLLOW_UP_PLANNED, planned.ticketId(), planned.plannedAt())
            .about(planned.followUpId())
            .due(planned.dueAt()));
  }
}
