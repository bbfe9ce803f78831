package dev.thirdring.intake.way;

import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.intake.ticket.TicketProgress;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What was promised is done (F2). */
@ApplicationScoped
class AssignmentCompletedListener implements EventListener<AssignmentCompleted> {
  private final Way way;
  private final TicketProgress progress;

  AssignmentCompletedListener(Way way, TicketProgress progress) {
    this.way = way;
    this.progress = progress;
  }

  @Override
  public Class<AssignmentCompleted> event() {
    return AssignmentCompleted.class;
  }

  @Override
  public Uni<Void> on(AssignmentCompleted event, Received received) {
    return way.add(event.ticketId(), event.completedAt(), received, event.department(), event)
        .chain(() -> progress.isAnswered(event.ticketId(), event.completedAt()));
  }
}
