package dev.thirdring.intake.way;

import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A question went to the resource centre (K4). */
@ApplicationScoped
class QuestionAskedListener implements EventListener<QuestionAsked> {
  private final Way way;

  QuestionAskedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<QuestionAsked> event() {
    return QuestionAsked.class;
  }

  @Override
  public Uni<Void> on(QuestionAsked event, Received received) {
    return way.add(event.ticketId(), event.askedAt(), received, event.askedBy(), event);
  }
}
