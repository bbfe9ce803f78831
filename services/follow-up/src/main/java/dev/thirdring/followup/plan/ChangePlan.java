package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes how customers are followed up. */
@ApplicationScoped
class ChangePlan {

  sealed interface Outcome {
    record Changed(StoredPlan now) implements Outcome {}

    record Unknown() implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final Plans plans;
  private final Clock clock;

  ChangePlan(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Outcome> change(FollowUpPlan plan, long seenVersion, String by) {
    return plans
        .of(plan.kind())
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              return found.get().version() == seenVersion
                  ? plans.replace(plan, by, clock.instant()).map(Outcome.Changed::new)
                  : Uni.createFrom().item(new Outcome.Stale());
            });
  }
}
