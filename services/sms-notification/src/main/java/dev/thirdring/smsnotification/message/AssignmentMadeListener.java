package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class AssignmentMadeListener implements EventListener<AssignmentMade> {
  private final NotifyCustomer notifyCustomer;

  AssignmentMadeListener(NotifyCustomer notifyCustomer) {
    this.notifyCustomer = notifyCustomer;
  }

  @Override
  public Class<AssignmentMade> event() {
    return AssignmentMade.class;
  }

  @Override
  public Uni<Void> on(AssignmentMade event, Received received) {
    return notifyCustomer.tell(
        new Notice(
            new TicketId(event.ticketId()),
            Occasion.ASSIGNED,
            event.assignmentId().toString(),
            event.madeAt(),
            Map.of(Placeholder.ANSWER_DUE_AT, event.answerDueAt())));
  }
}
