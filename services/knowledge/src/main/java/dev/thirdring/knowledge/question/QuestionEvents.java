package dev.thirdring.knowledge.question;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.Question;
import java.time.Instant;

/** From the model to published records. */
final class QuestionEvents {
  private static final String SERVICE = "knowledge";

  private QuestionEvents() {}

  static String key(Question question) {
    return question.asking().ticket().value().toString();
  }

  static QuestionAsked asked(Question.Asked question) {
    Asking asking = question.asking();
    return new QuestionAsked(
        question.id().value(),
        asking.ticket().value(),
        asking.at(),
        asking.by(),
        asking.text(),
        question.due().answer());
  }

  static QuestionAnswered answered(Question.Answered question) {
    return new QuestionAnswered(
        question.id().value(),
        question.asking().ticket().value(),
        question.reply().at(),
        question.reply().by(),
        question.reply().text(),
        question.inTime());
  }

  static DeadlineMissed missed(
      Question question, QuestionClock clock, Instant dueAt, Instant missedAt) {
    return new DeadlineMissed(
        SERVICE,
        clock.code(),
        question.id().value(),
        question.asking().ticket().value(),
        clock.responsible(question),
        dueAt,
        missedAt);
  }
}
