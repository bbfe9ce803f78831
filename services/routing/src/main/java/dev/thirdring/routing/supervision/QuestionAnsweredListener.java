package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The resource centre answered after all (K4). */
@ApplicationScoped
class QuestionAnsweredListener implements EventListener<QuestionAnswered> {
  private final EndMissed end;

  QuestionAnsweredListener(EndMissed end) {
    this.end = end;
  }

  @Override
  public Class<QuestionAnswered> event() {
    return QuestionAnswered.class;
  }

  @Override
  public Uni<Void> on(QuestionAnswered event, Received received) {
    return end.ofSubject("knowledge", event.questionId(), event.answeredAt());
  }
}
