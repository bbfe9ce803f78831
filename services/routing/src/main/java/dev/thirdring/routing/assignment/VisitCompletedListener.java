package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.supervision.EndMissed;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The engineer was there: solved, the promise is kept; if not, the department answers again. */
@ApplicationScoped
class VisitCompletedListener implements EventListener<VisitCompleted> {
  private static final String FIELD_SERVICE = "field-service";

  private final ConcludePromise conclude;
  private final EndMissed endMissed;

  VisitCompletedListener(ConcludePromise conclude, EndMissed endMissed) {
    this.conclude = conclude;
    this.endMissed = endMissed;
  }

  @Override
  public Class<VisitCompleted> event() {
    return VisitCompleted.class;
  }

  @Override
  public Uni<Void> on(VisitCompleted visit, Received received) {
    return conclude
        .conclude(
            new AssignmentId(visit.assignmentId()),
            new ConcludePromise.Conclusion(
                Outstanding.VISIT,
                visit.solved(),
                visit.engineer(),
                visit.report(),
                visit.completedAt()))
        .invoke(known -> refuseUnknown(known, visit))
        .chain(() -> endMissed.ofSubject(FIELD_SERVICE, visit.orderId(), visit.completedAt()));
  }

  private static void refuseUnknown(boolean known, VisitCompleted visit) {
    if (!known) {
      throw new RefusedEventException("unknown assignment " + visit.assignmentId());
    }
  }
}
