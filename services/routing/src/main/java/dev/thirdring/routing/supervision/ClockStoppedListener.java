package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One of routing's own clocks ended. */
@ApplicationScoped
class ClockStoppedListener implements EventListener<ClockStopped> {
  private final EndMissed end;

  ClockStoppedListener(EndMissed end) {
    this.end = end;
  }

  @Override
  public Class<ClockStopped> event() {
    return ClockStopped.class;
  }

  @Override
  public Uni<Void> on(ClockStopped event, Received received) {
    UUID subject = event.assignmentId() == null ? event.ticketId() : event.assignmentId();
    return end.ofClock(subject, event.clock(), event.stoppedAt());
  }
}
