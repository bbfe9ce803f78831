package dev.thirdring.knowledge.question;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.knowledge.question.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private final EndQuestions endQuestions;

  CustomerInformedListener(EndQuestions endQuestions) {
    this.endQuestions = endQuestions;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed event, Received received) {
    return event.informedOf() == InformedOf.SOLUTION
        ? endQuestions.solutionTold(new TicketId(event.ticketId()), event.informedAt())
        : Uni.createFrom().voidItem();
  }
}
