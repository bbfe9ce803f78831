package dev.thirdring.knowledge.question;

import static dev.thirdring.knowledge.question.QuestionSamples.ASKED;
import static dev.thirdring.knowledge.question.QuestionSamples.HANDED_OVER;
import static dev.thirdring.knowledge.question.QuestionSamples.LIMITS;
import static dev.thirdring.knowledge.question.QuestionSamples.TICKET;
import static dev.thirdring.knowledge.question.QuestionSamples.asking;
import static dev.thirdring.knowledge.question.QuestionSamples.askingAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.knowledge.article.FakeArticles;
import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.classification.FakeClassifications;
import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingDeadlines;
import dev.thirdring.platform.testkit.RecordingOutbox;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K4")
class QuestionUseCasesTest {
  private final FakeQuestions questions = new FakeQuestions();
  private final FakeArticles articles = new FakeArticles();
  private final RecordingDeadlines deadlines = new RecordingDeadlines();
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final MovableClock clock = new MovableClock(HANDED_OVER);
  private final AskQuestion ask =
      new AskQuestion(
          questions,
          () -> Uni.createFrom().item(LIMITS),
          new FakeClassifications(),
          deadlines,
          outbox);
  private final AnswerQuestion answer =
      new AnswerQuestion(questions, articles.draftArticle(), deadlines, outbox, clock);
  private final EndQuestions end = new EndQuestions(questions, deadlines);
  private final ReportMissedDeadline report = new ReportMissedDeadline(questions, outbox, clock);

  @Test
  void askingTellsTheCentreAndStartsBothClocks() {
    Question question = asked();

    QuestionAsked event = outbox.only(QuestionAsked.class);
    assertEquals(question.id().value(), event.questionId());
    assertEquals(HANDED_OVER.plus(Duration.ofHours(3)), event.answerDueAt());
    assertEquals(
        Set.of(
            new Deadline("question-answer", id(question), event.answerDueAt(), ""),
            new Deadline("question-told", id(question), ASKED.plus(Duration.ofHours(24)), "")),
        Set.copyOf(deadlines.set()));
  }

  @Test
  void handingOverLateIsAMissedDeadlineOfTheAgent() {
    Instant late = ASKED.plus(Duration.ofMinutes(31));
    await(ask.ask(askingAt(late)));

    DeadlineMissed missed = outbox.only(DeadlineMissed.class);
    assertEquals("question-hand-over", missed.clock());
    assertEquals("agent1", missed.responsible());
    assertEquals(ASKED.plus(Duration.ofMinutes(30)), missed.dueAt());
    assertEquals(late, missed.missedAt());
  }

  @Test
  void refusesCodesThatAreUnknownAndWritesNothing() {
    Asking unknown =
        new Asking(TICKET, "?", Optional.of("kites"), "gossip", HANDED_OVER, "agent1", HANDED_OVER);
    AskQuestion.Outcome.NotAllowed refused =
        assertInstanceOf(AskQuestion.Outcome.NotAllowed.class, await(ask.ask(unknown)));

    assertEquals(
        List.of("category", "product"),
        refused.errors().stream().map(error -> error.field()).toList());
    assertEquals("must be one of complaint, consultation", refused.errors().getFirst().allowed());
    assertTrue(outbox.events().isEmpty());
    assertTrue(deadlines.set().isEmpty());
  }

  @Test
  void answeringStopsItsClockAndLeavesTheOneForTelling() {
    Question question = asked();
    clock.advance(Duration.ofHours(2));
    await(answer.answer(command(question, 0, false)));

    assertTrue(outbox.only(QuestionAnswered.class).inTime());
    assertEquals(
        Set.of("question-told"),
        deadlines.set().stream().map(Deadline::kind).collect(Collectors.toSet()));
    assertTrue(articles.all().isEmpty());
  }

  @Test
  void anAnswerAfterItsTimeIsTakenAndSaysSo() {
    Question question = asked();
    clock.advance(Duration.ofHours(4));
    await(answer.answer(command(question, 0, false)));
    assertFalse(outbox.only(QuestionAnswered.class).inTime());
  }

  @Test
  void anAnswerBecomesADraftArticleInOneStep() {
    Question question = asked();
    await(answer.answer(command(question, 0, true)));

    Article.Draft draft = assertInstanceOf(Article.Draft.class, articles.all().getFirst());
    assertEquals(List.of("editor1"), draft.writing().authors());
    assertEquals("宽带每晚八点掉线，是否有区域故障？", draft.writing().text().title());
    assertTrue(draft.writing().text().body().endsWith("区域光缆故障"));
    assertEquals(Optional.of(question.id().value()), draft.writing().question());
    Question.Answered answered = assertInstanceOf(Question.Answered.class, questions.only());
    assertEquals(Optional.of(draft.id().value()), answered.reply().article());
  }

  @Test
  void refusesASecondAnswerAStaleOneAndOneToNothing() {
    Question question = asked();
    assertInstanceOf(
        AnswerQuestion.Outcome.Stale.class, await(answer.answer(command(question, 7, false))));
    await(answer.answer(command(question, 0, false)));
    assertEquals(
        new AnswerQuestion.Outcome.NoLongerOpen(QuestionState.ANSWERED),
        await(answer.answer(command(question, 1, false))));
    assertInstanceOf(
        AnswerQuestion.Outcome.Unknown.class,
        await(
            answer.answer(
                new AnswerQuestion.Command(
                    new QuestionId(new UUID(0, 0)), 0, "x", false, "editor1"))));
  }

  @Test
  void tellingTheSolutionEndsAnAnsweredQuestionOnly() {
    Question question = asked();
    await(end.solutionTold(TICKET, clock.instant()));
    assertInstanceOf(Question.Asked.class, questions.only());
    assertEquals(2, deadlines.set().size());

    await(answer.answer(command(question, 0, false)));
    await(end.solutionTold(TICKET, clock.instant()));
    assertInstanceOf(Question.Told.class, questions.only());
    assertTrue(deadlines.set().isEmpty());
  }

  @Test
  void aSettledTicketWithdrawsWhatWasNotAnswered() {
    Question question = asked();
    await(end.ticketSettled(TICKET, clock.instant()));
    assertInstanceOf(Question.Withdrawn.class, questions.only());
    assertTrue(deadlines.set().isEmpty());
    assertEquals(
        new AnswerQuestion.Outcome.NoLongerOpen(QuestionState.WITHDRAWN),
        await(answer.answer(command(question, 1, false))));
  }

  @Test
  void aMissedAnswerIsReportedForTheResourceCentre() {
    Question question = asked();
    clock.advance(Duration.ofHours(3));
    await(report.report(QuestionClock.ANSWER, question.id(), question.due().answer()));

    DeadlineMissed missed = outbox.only(DeadlineMissed.class);
    assertEquals("knowledge", missed.service());
    assertEquals("question-answer", missed.clock());
    assertEquals("resource-centre", missed.responsible());
    assertEquals(question.due().answer(), missed.dueAt());
    assertEquals(clock.instant(), missed.missedAt());
  }

  @Test
  void anAnsweredQuestionCanStillMissTelling() {
    Question question = asked();
    await(answer.answer(command(question, 0, false)));
    await(report.report(QuestionClock.ANSWER, question.id(), question.due().answer()));
    await(report.report(QuestionClock.TELL, question.id(), question.due().tell()));
    assertEquals("question-told", outbox.only(DeadlineMissed.class).clock());
  }

  private Question asked() {
    await(ask.ask(asking()));
    return questions.only();
  }

  private static AnswerQuestion.Command command(Question question, long version, boolean keep) {
    return new AnswerQuestion.Command(question.id(), version, "区域光缆故障", keep, "editor1");
  }

  private static String id(Question question) {
    return question.id().value().toString();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(2));
  }
}
