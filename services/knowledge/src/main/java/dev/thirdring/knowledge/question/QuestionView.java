package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.Question;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as people see it. */
@Schema(name = "Question")
record QuestionView(
    UUID id,
    UUID ticketId,
    QuestionState state,
    String text,
    String product,
    String category,
    String askedBy,
    @Schema(description = "When the customer asked") Instant askedSince,
    @Schema(description = "When it was handed over") Instant askedAt,
    boolean handedOverInTime,
    Instant answerDueAt,
    Instant tellDueAt,
    AnswerView answer,
    Instant toldAt,
    Instant withdrawnAt,
    @Schema(description = "Send it in If-Match, in quotes") long version) {

  /** What the resource centre answered. */
  @Schema(name = "QuestionAnswer")
  record AnswerView(
      String text,
      String by,
      Instant at,
      boolean inTime,
      @Schema(description = "The draft it was kept as") UUID articleId) {

    static AnswerView of(Question.Answered answered) {
      return new AnswerView(
          answered.reply().text(),
          answered.reply().by(),
          answered.reply().at(),
          answered.inTime(),
          answered.reply().article().orElse(null));
    }
  }

  static QuestionView of(StoredQuestion stored) {
    Question question = stored.question();
    Asking asking = question.asking();
    return new QuestionView(
        question.id().value(),
        asking.ticket().value(),
        QuestionState.of(question),
        asking.text(),
        asking.product().orElse(null),
        asking.category(),
        asking.by(),
        asking.since(),
        asking.at(),
        question.asked().handedOverInTime(),
        question.due().answer(),
        question.due().tell(),
        answer(question),
        question instanceof Question.Told told ? told.at() : null,
        question instanceof Question.Withdrawn withdrawn ? withdrawn.at() : null,
        stored.version());
  }

  private static AnswerView answer(Question question) {
    return switch (question) {
      case Question.Asked asked -> null;
      case Question.Answered answered -> AnswerView.of(answered);
      case Question.Told told -> AnswerView.of(told.answered());
      case Question.Withdrawn withdrawn -> null;
    };
  }
}
