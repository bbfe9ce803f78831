package dev.thirdring.followup.call;

import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.AssignmentId;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentCompletedListener implements EventListener<AssignmentCompleted> {
  private final PlanFollowUp planFollowUp;

  AssignmentCompletedListener(PlanFollowUp planFollowUp) {
    this.planFollowUp = planFollowUp;
  }

  @Override
  public Class<AssignmentCompleted> event() {
    return AssignmentCompleted.class;
  }

  @Override
  public Uni<Void> on(AssignmentCompleted event, Received received) {
    return planFollowUp.plan(
        new Action(
            new AssignmentId(event.assignmentId()),
            new TicketId(event.ticketId()),
            event.department(),
            event.remedy(),
            event.completedAt()));
  }
}
