package dev.thirdring.fieldservice.order;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class AssignmentAnsweredListener implements EventListener<AssignmentAnswered> {
  private final OpenOrder openOrder;

  AssignmentAnsweredListener(OpenOrder openOrder) {
    this.openOrder = openOrder;
  }

  @Override
  public Class<AssignmentAnswered> event() {
    return AssignmentAnswered.class;
  }

  @Override
  public Uni<Void> on(AssignmentAnswered event, Received received) {
    return event.visit() == null
        ? Uni.createFrom().voidItem()
        : openOrder.open(
            new OpenOrder.Wish(
                new TicketId(event.ticketId()),
                new AssignmentId(event.assignmentId()),
                new Need(
                    event.visit().skill(),
                    Optional.ofNullable(event.visit().region()),
                    event.visit().scope()),
                event.answeredBy(),
                event.answeredAt()));
  }
}
