package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.article.DraftArticle;
import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.knowledge.question.model.Reply;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The resource centre answers, and keeps the answer as a draft article if it likes (K4). */
@ApplicationScoped
class AnswerQuestion {
  record Command(QuestionId id, long version, String answer, boolean keepAsArticle, String by) {}

  sealed interface Outcome {
    record Answered(StoredQuestion stored) implements Outcome {}

    record Unknown() implements Outcome {}

    record Stale() implements Outcome {}

    record NoLongerOpen(QuestionState state) implements Outcome {}
  }

  private final Questions questions;
  private final DraftArticle draftArticle;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Clock clock;

  AnswerQuestion(
      Questions questions,
      DraftArticle draftArticle,
      Deadlines deadlines,
      Outbox outbox,
      Clock clock) {
    this.questions = questions;
    this.draftArticle = draftArticle;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Outcome> answer(Command command) {
    return questions.find(command.id()).chain(found -> decide(command, found));
  }

  private Uni<Outcome> decide(Command command, Optional<StoredQuestion> found) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(new Outcome.Unknown());
    }
    if (found.get().version() != command.version()) {
      return Uni.createFrom().item(new Outcome.Stale());
    }
    return found.get().question() instanceof Question.Asked asked
        ? answer(command, asked, clock.instant())
        : Uni.createFrom().item(new Outcome.NoLongerOpen(QuestionState.of(found.get().question())));
  }

  private Uni<Outcome> answer(Command command, Question.Asked asked, Instant now) {
    return article(command, asked, now)
        .map(article -> asked.answer(new Reply(command.answer(), command.by(), now, article)))
        .chain(
            answered ->
                questions
                    .save(answered)
                    .call(() -> deadlines.cancel(QuestionClock.ANSWER.code(), text(command.id())))
                    .call(
                        () ->
                            outbox.append(
                                QuestionEvents.key(answered),
                                QuestionEvents.answered(answered),
                                now)))
        .map(Outcome.Answered::new);
  }

  private Uni<Optional<UUID>> article(Command command, Question.Asked asked, Instant now) {
    if (!command.keepAsArticle()) {
      return Uni.createFrom().item(Optional.empty());
    }
    DraftArticle.FromAnswer answer =
        new DraftArticle.FromAnswer(
            asked.id().value(),
            asked.asking().text(),
            command.answer(),
            asked.asking().product(),
            asked.asking().category(),
            command.by());
    return draftArticle.fromAnswer(answer, now).map(Optional::of);
  }

  private static String text(QuestionId id) {
    return id.value().toString();
  }
}
