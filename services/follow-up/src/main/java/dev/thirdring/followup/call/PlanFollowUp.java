package dev.thirdring.followup.call;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.customer.Customers;
import dev.thirdring.followup.plan.Plans;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Plans to ask the customer about what a department did; nobody is asked of a settled ticket (F2).
 */
@ApplicationScoped
class PlanFollowUp {
  private final FollowUps followUps;
  private final Customers customers;
  private final Plans plans;
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final Clock clock;

  PlanFollowUp(
      FollowUps followUps,
      Customers customers,
      Plans plans,
      Outbox outbox,
      Deadlines deadlines,
      Clock clock) {
    this.followUps = followUps;
    this.customers = customers;
    this.plans = plans;
    this.outbox = outbox;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> plan(Action action) {
    return customers
        .hold(action.ticket())
        .chain(() -> customers.isSettled(action.ticket()))
        .chain(settled -> settled ? Uni.createFrom().item(true) : followUps.contain(action))
        .chain(needless -> needless ? Uni.createFrom().voidItem() : planFirst(action));
  }

  private Uni<Void> planFirst(Action action) {
    Instant now = clock.instant();
    return plans
        .of(FollowUpPlan.AFTER_COMPLAINT)
        .map(found -> FollowUp.plan(newId(), action, found.orElseThrow().plan(), now))
        .chain(
            followUp ->
                followUps
                    .add(followUp)
                    .chain(
                        () ->
                            outbox.append(
                                action.ticket().toString(), FollowUpEvents.planned(followUp), now))
                    .chain(
                        () ->
                            deadlines.set(
                                new Deadline(
                                    SatisfactionAskedListener.KIND,
                                    followUp.id().toString(),
                                    followUp.dueAt(),
                                    ""))));
  }

  private static FollowUpId newId() {
    return new FollowUpId(UuidCreator.getTimeOrderedEpoch());
  }
}
