package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps every urge, whoever in this service published it. */
@ApplicationScoped
class AssignmentUrgedListener implements EventListener<AssignmentUrged> {
  @Override
  public Class<AssignmentUrged> event() {
    return AssignmentUrged.class;
  }

  @Override
  public Uni<Void> on(AssignmentUrged urged, Received received) {
    return UrgeRow.of(urged).persist().replaceWithVoid();
  }
}
