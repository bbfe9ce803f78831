package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.DueTimes;
import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.knowledge.question.model.Reply;
import dev.thirdring.knowledge.question.model.TicketId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "question")
class QuestionRow {
  @Id UUID id;
  @Version long version;
  UUID ticketId;
  String text;
  String product;
  String category;
  Instant askedSince;
  String askedBy;
  Instant askedAt;
  Instant handOverDueAt;
  Instant answerDueAt;
  Instant tellDueAt;

  @Enumerated(EnumType.STRING)
  QuestionState state;

  String answer;
  String answeredBy;
  Instant answeredAt;
  UUID articleId;
  Instant toldAt;
  Instant withdrawnAt;

  static QuestionRow of(Question question) {
    QuestionRow row = new QuestionRow();
    Asking asking = question.asking();
    row.id = question.id().value();
    row.ticketId = asking.ticket().value();
    row.text = asking.text();
    row.product = asking.product().orElse(null);
    row.category = asking.category();
    row.askedSince = asking.since();
    row.askedBy = asking.by();
    row.askedAt = asking.at();
    row.handOverDueAt = question.due().handOver();
    row.answerDueAt = question.due().answer();
    row.tellDueAt = question.due().tell();
    row.take(question);
    return row;
  }

  /** Takes over what can change. */
  void take(Question question) {
    state = QuestionState.of(question);
    switch (question) {
      case Question.Asked asked -> {}
      case Question.Answered answered -> take(answered.reply());
      case Question.Told told -> {
        take(told.answered().reply());
        toldAt = told.at();
      }
      case Question.Withdrawn withdrawn -> withdrawnAt = withdrawn.at();
    }
  }

  private void take(Reply reply) {
    answer = reply.text();
    answeredBy = reply.by();
    answeredAt = reply.at();
    articleId = reply.article().orElse(null);
  }

  StoredQuestion stored() {
    return new StoredQuestion(question(), version);
  }

  private Question question() {
    Question.Asked asked =
        new Question.Asked(
            new QuestionId(id),
            new Asking(
                new TicketId(ticketId),
                text,
                Optional.ofNullable(product),
                category,
                askedSince,
                askedBy,
                askedAt),
            new DueTimes(handOverDueAt, answerDueAt, tellDueAt));
    return switch (state) {
      case ASKED -> asked;
      case ANSWERED -> asked.answer(reply());
      case TOLD -> asked.answer(reply()).tell(toldAt);
      case WITHDRAWN -> asked.withdraw(withdrawnAt);
    };
  }

  private Reply reply() {
    return new Reply(answer, answeredBy, answeredAt, Optional.ofNullable(articleId));
  }
}
