package dev.thirdring.metrics.fact.followup;

import static dev.thirdring.metrics.fact.model.FactKind.FOLLOW_UP_COMPLETED;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FollowUpCompletedListener implements EventListener<FollowUpCompleted> {
  private final CountStep facts;

  FollowUpCompletedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<FollowUpCompleted> event() {
    return FollowUpCompleted.class;
  }

  @Override
  public Uni<Void> on(FollowUpCompleted completed, Received received) {
    return facts.count(
        Fact.of(received.id(), FOLLOW_UP_COMPLETED, completed.ticketId(), completed.completedAt())
            .about(completed.followUpId())
            .labelled(settled(completed))
            .ending(outcome(completed))
            .inTime(completed.inTime()));
  }

  /** Who was not reached is never counted as satisfied, whatever else the event says (F4). */
  private static String outcome(FollowUpCompleted completed) {
    if (!completed.reached()) {
      return "UNREACHED";
    }
    return completed.satisfaction() == null ? "NO_ANSWER" : completed.satisfaction().name();
  }

  /** Absent where nobody answered: then nothing is known of it. */
  private static String settled(FollowUpCompleted completed) {
    if (!completed.reached()) {
      return null;
    }
    return completed.problemHeard() ? "PROBLEM_HEARD" : "SETTLED";
  }
}
