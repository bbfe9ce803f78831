package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** A clock of a question ran out: the supervision board hears of it (K4, R9). */
@ApplicationScoped
class ReportMissedDeadline {
  private final Questions questions;
  private final Outbox outbox;
  private final Clock clock;

  ReportMissedDeadline(Questions questions, Outbox outbox, Clock clock) {
    this.questions = questions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> report(QuestionClock missed, QuestionId id, Instant dueAt) {
    return questions
        .find(id)
        .chain(
            found ->
                found
                    .map(StoredQuestion::question)
                    .filter(question -> waits(missed, question))
                    .map(question -> report(missed, question, dueAt))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> report(QuestionClock missed, Question question, Instant dueAt) {
    Instant now = clock.instant();
    return outbox.append(
        QuestionEvents.key(question), QuestionEvents.missed(question, missed, dueAt, now), now);
  }

  private static boolean waits(QuestionClock clock, Question question) {
    return switch (question) {
      case Question.Asked asked -> true;
      case Question.Answered answered -> clock == QuestionClock.TELL;
      case Question.Told told -> false;
      case Question.Withdrawn withdrawn -> false;
    };
  }
}
