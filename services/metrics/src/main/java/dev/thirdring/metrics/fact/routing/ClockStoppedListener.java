package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.CLOCK_STOPPED;

import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClockStoppedListener implements EventListener<ClockStopped> {
  private final CountStep facts;

  ClockStoppedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<ClockStopped> event() {
    return ClockStopped.class;
  }

  @Override
  public Uni<Void> on(ClockStopped stopped, Received received) {
    return facts.count(
        Fact.of(received.id(), CLOCK_STOPPED, stopped.ticketId(), stopped.stoppedAt())
            .about(stopped.assignmentId())
            .due(stopped.dueAt())
            .labelled(stopped.clock())
            .inTime(stopped.kept())
            .ofDepartment(stopped.responsible()));
  }
}
