package dev.thirdring.followup.call;

import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SatisfactionAnsweredListener implements EventListener<SatisfactionAnswered> {
  private final TakeAnswer takeAnswer;

  SatisfactionAnsweredListener(TakeAnswer takeAnswer) {
    this.takeAnswer = takeAnswer;
  }

  @Override
  public Class<SatisfactionAnswered> event() {
    return SatisfactionAnswered.class;
  }

  @Override
  public Uni<Void> on(SatisfactionAnswered event, Received received) {
    return takeAnswer.take(
        new TicketId(event.ticketId()),
        Satisfaction.valueOf(event.satisfaction().name()),
        event.channel());
  }
}
