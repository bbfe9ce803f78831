package dev.thirdring.metrics.fact.knowledge;

import static dev.thirdring.metrics.fact.model.FactKind.QUESTION_ANSWERED;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class QuestionAnsweredListener implements EventListener<QuestionAnswered> {
  private final CountStep facts;

  QuestionAnsweredListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<QuestionAnswered> event() {
    return QuestionAnswered.class;
  }

  @Override
  public Uni<Void> on(QuestionAnswered answered, Received received) {
    return facts.count(
        Fact.of(received.id(), QUESTION_ANSWERED, answered.ticketId(), answered.answeredAt())
            .about(answered.questionId())
            .inTime(answered.inTime())
            .handledBy(answered.answeredBy()));
  }
}
