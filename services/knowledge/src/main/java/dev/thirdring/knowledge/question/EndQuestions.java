package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.TicketId;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ends what waits on a ticket's questions: a solution told ends the answered ones, a settled ticket
 * ends all of them (K4).
 */
@ApplicationScoped
class EndQuestions {
  private final Questions questions;
  private final Deadlines deadlines;

  EndQuestions(Questions questions, Deadlines deadlines) {
    this.questions = questions;
    this.deadlines = deadlines;
  }

  @WithTransaction
  Uni<Void> solutionTold(TicketId ticket, Instant at) {
    return end(
        ticket,
        question ->
            question instanceof Question.Answered answered
                ? Optional.of(answered.tell(at))
                : Optional.empty());
  }

  @WithTransaction
  Uni<Void> ticketSettled(TicketId ticket, Instant at) {
    return end(
        ticket,
        question ->
            switch (question) {
              case Question.Asked asked -> Optional.of(asked.withdraw(at));
              case Question.Answered answered -> Optional.of(answered.tell(at));
              case Question.Told told -> Optional.empty();
              case Question.Withdrawn withdrawn -> Optional.empty();
            });
  }

  private Uni<Void> end(TicketId ticket, Function<Question, Optional<Question>> rule) {
    return questions
        .ofTicket(ticket)
        .map(
            all ->
                all.stream()
                    .map(StoredQuestion::question)
                    .flatMap(question -> rule.apply(question).stream())
                    .toList())
        .chain(this::save);
  }

  private Uni<Void> save(List<Question> ended) {
    return Multi.createFrom()
        .iterable(ended)
        .onItem()
        .transformToUniAndConcatenate(
            question ->
                questions
                    .save(question)
                    .call(() -> cancel(QuestionClock.ANSWER, question))
                    .call(() -> cancel(QuestionClock.TELL, question)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> cancel(QuestionClock clock, Question question) {
    return deadlines.cancel(clock.code(), question.id().value().toString());
  }
}
