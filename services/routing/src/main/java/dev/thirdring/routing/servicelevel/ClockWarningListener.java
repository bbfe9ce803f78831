package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.routing.servicelevel.model.ClockId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ClockWarningListener implements DeadlineListener {
  private final ActOnClock act;

  ClockWarningListener(ActOnClock act) {
    this.act = act;
  }

  @Override
  public String kind() {
    return ClockDeadlines.WARNING;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    String[] parts = deadline.subject().split(ClockDeadlines.STEP, 2);
    return act.onWarning(new ClockId(UUID.fromString(parts[0])), parts.length == 1 ? "" : parts[1]);
  }
}
