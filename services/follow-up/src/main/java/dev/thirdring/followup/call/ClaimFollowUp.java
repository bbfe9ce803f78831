package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.ClaimOutcome;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.plan.Plans;
import dev.thirdring.followup.plan.StoredPlan;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a call to an agent; two agents never get the same (F6). */
@ApplicationScoped
class ClaimFollowUp {

  sealed interface Outcome {
    record Given(FollowUpAnswer followUp) implements Outcome {}

    /** There is no such call, or none at this time. */
    record None() implements Outcome {}

    record HeldByAnother() implements Outcome {}

    record Ended() implements Outcome {}
  }

  private final FollowUps followUps;
  private final Plans plans;
  private final ShowFollowUp showFollowUp;
  private final Clock clock;

  ClaimFollowUp(FollowUps followUps, Plans plans, ShowFollowUp showFollowUp, Clock clock) {
    this.followUps = followUps;
    this.plans = plans;
    this.showFollowUp = showFollowUp;
    this.clock = clock;
  }

  /** Takes this call. */
  @WithTransaction
  Uni<Outcome> claim(FollowUpId id, String agent) {
    return followUps.lock(id).chain(found -> give(found, agent));
  }

  /** Takes what falls due first within calling hours; an agent who has one in hand gets that. */
  @WithTransaction
  Uni<Outcome> claimNext(String agent) {
    Instant now = clock.instant();
    return followUps
        .lockHeldBy(agent, now)
        .chain(held -> held.isPresent() ? Uni.createFrom().item(held) : lockNextFree(now))
        .chain(found -> give(found, agent));
  }

  private Uni<Optional<Stored>> lockNextFree(Instant now) {
    return plans
        .all()
        .map(
            all ->
                all.stream()
                    .map(StoredPlan::plan)
                    .filter(plan -> plan.hours().contain(now))
                    .map(FollowUpPlan::kind)
                    .toList())
        .chain(kinds -> followUps.lockNextFree(kinds, now));
  }

  private Uni<Outcome> give(Optional<Stored> found, String agent) {
    return found.isEmpty()
        ? Uni.createFrom().item(new Outcome.None())
        : planOf(found.get())
            .map(plan -> found.get().followUp().claim(agent, plan.plan(), clock.instant()))
            .chain(
                outcome ->
                    switch (outcome) {
                      case ClaimOutcome.Given given ->
                          followUps
                              .replace(given.followUp())
                              .chain(stored -> showFollowUp.show(stored, agent))
                              .map(Outcome.Given::new);
                      case ClaimOutcome.HeldByAnother other ->
                          Uni.createFrom().item(new Outcome.HeldByAnother());
                      case ClaimOutcome.Ended ended -> Uni.createFrom().item(new Outcome.Ended());
                    });
  }

  private Uni<StoredPlan> planOf(Stored stored) {
    return plans.of(stored.followUp().kind()).map(Optional::orElseThrow);
  }
}
