package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PauseLatestListener implements DeadlineListener {
  private final EndPause end;

  PauseLatestListener(EndPause end) {
    this.end = end;
  }

  @Override
  public String kind() {
    return PauseTicket.LATEST;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return end.onLatest(UUID.fromString(deadline.subject())).replaceWithVoid();
  }
}
