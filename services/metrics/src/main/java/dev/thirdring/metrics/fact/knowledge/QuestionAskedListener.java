package dev.thirdring.metrics.fact.knowledge;

import static dev.thirdring.metrics.fact.model.FactKind.QUESTION_ASKED;

import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class QuestionAskedListener implements EventListener<QuestionAsked> {
  private final CountStep facts;

  QuestionAskedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<QuestionAsked> event() {
    return QuestionAsked.class;
  }

  @Override
  public Uni<Void> on(QuestionAsked asked, Received received) {
    return facts.count(
        Fact.of(received.id(), QUESTION_ASKED, asked.ticketId(), asked.askedAt())
            .about(asked.questionId())
            .due(asked.answerDueAt())
            .handledBy(asked.askedBy()));
  }
}
