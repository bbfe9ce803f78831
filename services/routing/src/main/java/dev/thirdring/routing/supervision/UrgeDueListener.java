package dev.thirdring.routing.supervision;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class UrgeDueListener implements DeadlineListener {
  private final UrgeMissed urge;

  UrgeDueListener(UrgeMissed urge) {
    this.urge = urge;
  }

  @Override
  public String kind() {
    return UrgeMissed.KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return urge.urge(UUID.fromString(deadline.subject()));
  }
}
