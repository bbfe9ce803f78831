package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells that a lamp's time came. */
@ApplicationScoped
class BurnOut implements DeadlineListener {
  static final String KIND = "burn-out";

  private final Outbox outbox;

  BurnOut(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    UUID lampId = UUID.fromString(deadline.subject());
    return outbox.append(
        deadline.subject(), new LampBurntOut(lampId, KIND, deadline.dueAt()), deadline.dueAt());
  }
}
