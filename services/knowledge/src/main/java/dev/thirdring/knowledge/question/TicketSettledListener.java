package dev.thirdring.knowledge.question;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.knowledge.question.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private final EndQuestions endQuestions;

  TicketSettledListener(EndQuestions endQuestions) {
    this.endQuestions = endQuestions;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled event, Received received) {
    return endQuestions.ticketSettled(new TicketId(event.ticketId()), event.settledAt());
  }
}
