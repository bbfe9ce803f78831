package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.intake.ticket.TicketProgress;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The ticket is with a department now (R1). */
@ApplicationScoped
class AssignmentMadeListener implements EventListener<AssignmentMade> {
  private final Way way;
  private final TicketProgress progress;

  AssignmentMadeListener(Way way, TicketProgress progress) {
    this.way = way;
    this.progress = progress;
  }

  @Override
  public Class<AssignmentMade> event() {
    return AssignmentMade.class;
  }

  @Override
  public Uni<Void> on(AssignmentMade event, Received received) {
    return way.add(event.ticketId(), event.madeAt(), received, event.department(), event)
        .chain(() -> progress.isWith(event.ticketId(), event.department()));
  }
}
