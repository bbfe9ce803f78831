package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.intake.archive.ArchiveTicket;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody was reminded (R3, R9); of what is to be filed, what is complete is filed (I14). */
@ApplicationScoped
class AssignmentUrgedListener implements EventListener<AssignmentUrged> {
  private static final int WARNED_BEFORE = 0;

  private final Way way;
  private final ArchiveTicket archiveTicket;

  AssignmentUrgedListener(Way way, ArchiveTicket archiveTicket) {
    this.way = way;
    this.archiveTicket = archiveTicket;
  }

  @Override
  public Class<AssignmentUrged> event() {
    return AssignmentUrged.class;
  }

  @Override
  public Uni<Void> on(AssignmentUrged event, Received received) {
    return way.add(event.ticketId(), event.urgedAt(), received, event.urgedBy(), event)
        .chain(
            () ->
                event.clock().equals(ArchiveTicket.CLOCK_CODE) && event.circle() == WARNED_BEFORE
                    ? archiveTicket.whenDue(event.ticketId())
                    : Uni.createFrom().voidItem());
  }
}
