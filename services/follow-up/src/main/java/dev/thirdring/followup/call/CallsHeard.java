package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.State;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells others of a call, and ends the clock when it was the last; joins the caller's transaction.
 */
@ApplicationScoped
class CallsHeard {
  private final Outbox outbox;
  private final Deadlines deadlines;

  CallsHeard(Outbox outbox, Deadlines deadlines) {
    this.outbox = outbox;
    this.deadlines = deadlines;
  }

  Uni<Void> tell(FollowUp followUp, Attempt attempt) {
    String ticket = followUp.action().ticket().toString();
    return outbox
        .append(ticket, FollowUpEvents.attempted(followUp, attempt), attempt.at())
        .chain(
            () ->
                followUp.state() instanceof State.Completed end
                    ? outbox
                        .append(ticket, FollowUpEvents.completed(followUp, end), end.at())
                        .chain(() -> stopClock(followUp))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> stopClock(FollowUp followUp) {
    return deadlines.cancel(SatisfactionAskedListener.KIND, followUp.id().toString());
  }
}
