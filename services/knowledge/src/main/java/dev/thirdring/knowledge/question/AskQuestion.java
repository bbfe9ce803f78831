package dev.thirdring.knowledge.question;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.knowledge.classification.Classifications;
import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Hands a question over to the resource centre and starts its clocks (K4). */
@ApplicationScoped
class AskQuestion {
  sealed interface Outcome {
    record Asked(StoredQuestion stored) implements Outcome {}

    record NotAllowed(List<FieldProblem> errors) implements Outcome {}
  }

  private final Questions questions;
  private final Limits limits;
  private final Classifications classifications;
  private final Deadlines deadlines;
  private final Outbox outbox;

  AskQuestion(
      Questions questions,
      Limits limits,
      Classifications classifications,
      Deadlines deadlines,
      Outbox outbox) {
    this.questions = questions;
    this.limits = limits;
    this.classifications = classifications;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  /** An agent asks, under a category and product that are known here. */
  @WithTransaction
  Uni<Outcome> ask(Asking asking) {
    return classifications
        .misfits(asking.category(), asking.product())
        .chain(
            misfits ->
                misfits.isEmpty()
                    ? open(asking).map(Outcome.Asked::new)
                    : Uni.createFrom().item(new Outcome.NotAllowed(misfits)));
  }

  /** A ticket that is itself a question; its codes were checked where it was opened. */
  @WithTransaction
  Uni<StoredQuestion> open(Asking asking) {
    QuestionId id = new QuestionId(UuidCreator.getTimeOrderedEpoch());
    return limits
        .current()
        .map(current -> Question.ask(id, asking, current))
        .chain(question -> questions.add(question).call(() -> follow(question)));
  }

  private Uni<Void> follow(Question.Asked question) {
    String key = QuestionEvents.key(question);
    Instant at = question.asking().at();
    return outbox
        .append(key, QuestionEvents.asked(question), at)
        .chain(() -> set(question, QuestionClock.ANSWER, question.due().answer()))
        .chain(() -> set(question, QuestionClock.TELL, question.due().tell()))
        .chain(
            () ->
                question.handedOverInTime()
                    ? Uni.createFrom().voidItem()
                    : outbox.append(key, handedOverLate(question), at));
  }

  private Uni<Void> set(Question question, QuestionClock clock, Instant dueAt) {
    return deadlines.set(new Deadline(clock.code(), question.id().value().toString(), dueAt, ""));
  }

  private static Record handedOverLate(Question.Asked question) {
    return QuestionEvents.missed(
        question, QuestionClock.HAND_OVER, question.due().handOver(), question.asking().at());
  }
}
