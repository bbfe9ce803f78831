package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.CallOutcome;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.followup.customer.model.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes what a customer said by themselves for the answer to the call that was to be made (F4, N5):
 * nobody calls to ask again. An agent who claimed the call finds it ended. Runs in the transaction
 * of the event.
 */
@ApplicationScoped
class TakeAnswer {
  private final FollowUps followUps;
  private final CallsHeard callsHeard;
  private final Clock clock;

  TakeAnswer(FollowUps followUps, CallsHeard callsHeard, Clock clock) {
    this.followUps = followUps;
    this.callsHeard = callsHeard;
    this.clock = clock;
  }

  Uni<Void> take(TicketId ticket, Satisfaction satisfaction, String channel) {
    Heard.Reached answer = new Heard.Reached(satisfaction, false, Optional.empty());
    return followUps
        .openOf(ticket)
        .onItem()
        .transformToMulti(open -> Multi.createFrom().iterable(open))
        .onItem()
        .transformToUniAndConcatenate(followUp -> answered(followUp, answer, channel))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> answered(FollowUp seen, Heard.Reached answer, String channel) {
    return followUps
        .lock(seen.id())
        .map(found -> found.flatMap(one -> one.followUp().answer(answer, channel, clock.instant())))
        .chain(called -> called.map(this::save).orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> save(CallOutcome.Called called) {
    return followUps
        .addAttempt(called.followUp().id(), called.attempt())
        .chain(() -> callsHeard.tell(called.followUp(), called.attempt()))
        .chain(() -> followUps.replace(called.followUp()))
        .replaceWithVoid();
  }
}
