package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Nobody asked in time: supervision hears of it, the call stays on the work list (F2, R9). */
@ApplicationScoped
class SatisfactionAskedListener implements DeadlineListener {
  static final String KIND = "satisfaction-asked";

  private final FollowUps followUps;
  private final Outbox outbox;
  private final Clock clock;

  SatisfactionAskedListener(FollowUps followUps, Outbox outbox, Clock clock) {
    this.followUps = followUps;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return followUps
        .find(new FollowUpId(UUID.fromString(deadline.subject())))
        .map(found -> found.map(Stored::followUp).filter(FollowUp::isOpen))
        .chain(open -> open.isEmpty() ? Uni.createFrom().voidItem() : miss(open.get()));
  }

  private Uni<Void> miss(FollowUp followUp) {
    Instant now = clock.instant();
    return outbox.append(
        followUp.action().ticket().toString(), FollowUpEvents.missed(followUp, KIND, now), now);
  }
}
