package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes its effect and then fails, the first time. */
@ApplicationScoped
class ShortCircuit implements DeadlineListener {
  static final String KIND = "short-circuit";

  private final Outbox outbox;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  ShortCircuit(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    UUID lampId = UUID.fromString(deadline.subject());
    return outbox
        .append(
            deadline.subject(), new LampBurntOut(lampId, KIND, deadline.dueAt()), deadline.dueAt())
        .invoke(
            () -> {
              if (failed.add(deadline.subject())) {
                throw new IllegalStateException("the first try fails");
              }
            });
  }
}
