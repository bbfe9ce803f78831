package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssignmentAnsweredListener implements EventListener<AssignmentAnswered> {
  private final NotifyCustomer notifyCustomer;

  AssignmentAnsweredListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<AssignmentAnswered> event() {
    return AssignmentAnswered.class;
  }

  @Override
  public Uni<Void> on(AssignmentAnswered event, Received received) {
    return notifyCustomer.tell(
        new Notice(
            new TicketId(event.ticketId()),
            Occasion.REPLIED,
            event.assignmentId().toString(),
            event.answeredAt()));
  }
}
