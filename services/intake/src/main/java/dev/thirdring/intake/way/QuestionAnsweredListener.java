package dev.thirdring.intake.way;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The resource centre answered (K4). */
@ApplicationScoped
class QuestionAnsweredListener implements EventListener<QuestionAnswered> {
  private final Way way;

  QuestionAnsweredListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<QuestionAnswered> event() {
    return QuestionAnswered.class;
  }

  @Override
  public Uni<Void> on(QuestionAnswered event, Received received) {
    return way.add(event.ticketId(), event.answeredAt(), received, event.answeredBy(), event);
  }
}
