package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.CallOutcome;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.plan.Plans;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records how a call went (F3, F4, F5). */
@ApplicationScoped
class RecordAttempt {

  /** A call as its agent tells it; of the version of the follow-up that they saw. */
  record Command(UUID id, long seenVersion, String agent, Heard heard) {}

  sealed interface Outcome {
    record Recorded(FollowUpAnswer followUp) implements Outcome {}

    record Unknown() implements Outcome {}

    record Stale() implements Outcome {}

    record NotClaimed() implements Outcome {}

    record HeldByAnother() implements Outcome {}

    record Ended() implements Outcome {}
  }

  private final FollowUps followUps;
  private final Plans plans;
  private final ShowFollowUp showFollowUp;
  private final CallsHeard callsHeard;
  private final Clock clock;

  RecordAttempt(
      FollowUps followUps,
      Plans plans,
      ShowFollowUp showFollowUp,
      CallsHeard callsHeard,
      Clock clock) {
    this.followUps = followUps;
    this.plans = plans;
    this.showFollowUp = showFollowUp;
    this.callsHeard = callsHeard;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Outcome> record(Command command) {
    return followUps
        .lock(new FollowUpId(command.id()))
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              return found.get().version() == command.seenVersion()
                  ? decide(found.get().followUp(), command)
                  : Uni.createFrom().item(new Outcome.Stale());
            });
  }

  private Uni<Outcome> decide(FollowUp followUp, Command command) {
    return plans
        .of(followUp.kind())
        .map(
            plan ->
                followUp.call(
                    command.agent(), command.heard(), plan.orElseThrow().plan(), clock.instant()))
        .chain(
            outcome ->
                switch (outcome) {
                  case CallOutcome.Called called -> save(called, command.agent());
                  case CallOutcome.NotClaimed none ->
                      Uni.createFrom().item(new Outcome.NotClaimed());
                  case CallOutcome.HeldByAnother other ->
                      Uni.createFrom().item(new Outcome.HeldByAnother());
                  case CallOutcome.Ended ended -> Uni.createFrom().item(new Outcome.Ended());
                });
  }

  private Uni<Outcome> save(CallOutcome.Called called, String agent) {
    Attempt attempt = called.attempt();
    return followUps
        .addAttempt(called.followUp().id(), attempt)
        .chain(() -> callsHeard.tell(called.followUp(), attempt))
        .chain(() -> followUps.replace(called.followUp()))
        .chain(stored -> showFollowUp.show(stored, agent))
        .map(Outcome.Recorded::new);
  }
}
