package dev.thirdring.metrics.quality.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.figure.model.Name;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M6")
class ScoringTest {
  private static final Form FORM =
      new Form(
          List.of(
              question("greeting", 10, 1, false),
              question("solution", 60, 3, false),
              question("manner", 30, 4, false),
              question("identity", 0, 1, true)));

  @Test
  void pointsAreThoseReachedOfAHundred() {
    // 10 + 60 × 2/3 + 30 × 3/4 = 10 + 40 + 22.5
    assertEquals(
        new Score(7250, false),
        score(answer("greeting", 1), answer("solution", 2), answer("manner", 3)));
  }

  @Test
  void whatDoesNotApplyIsNeitherReachedNorReachable() {
    // (60 × 1/3 + 30 × 1/4) ÷ 90 = 27.5 ÷ 90 = 30.555…
    assertEquals(
        new Score(3056, false),
        score(answer("greeting", null), answer("solution", 1), answer("manner", 1)));
    // 10 ÷ 70 = 14.2857…
    assertEquals(
        new Score(1429, false),
        score(answer("greeting", 1), answer("solution", 0), answer("manner", null)));
  }

  @Test
  void aCriticalQuestionThatIsNotMetFailsTheWhole() {
    Scoring scoring =
        new Scoring(
            FORM,
            List.of(
                answer("greeting", 1),
                answer("solution", 3),
                answer("manner", 4),
                answer("identity", 0)));
    assertEquals(List.of(), scoring.faults());
    assertEquals(new Score(0, true), scoring.score());
  }

  @Test
  void namesEachAnswerThatCannotBe() {
    Scoring scoring =
        new Scoring(
            FORM,
            List.of(
                answer("greeting", 2),
                answer("greeting", 1),
                answer("smile", 1),
                answer("solution", -1),
                answer("manner", 4)));
    assertEquals(
        List.of(
            "answers[0].level",
            "answers[1].question",
            "answers[2].question",
            "answers[3].level",
            "answers"),
        scoring.faults().stream().map(Fault::field).toList());
    assertEquals(
        List.of(new Fault("answers", "must apply to a question with weight")),
        new Scoring(
                FORM,
                List.of(
                    answer("greeting", null),
                    answer("solution", null),
                    answer("manner", null),
                    answer("identity", 1)))
            .faults());
  }

  @Test
  void aFormWeighsAHundred() {
    assertEquals(List.of(), FORM.faults());
    assertEquals(
        List.of(
            new Fault("questions[1].code", "must be used once"),
            new Fault("questions[1].weight", "must be above 0 unless critical"),
            new Fault("questions", "must weigh 100 in all, not 99")),
        new Form(List.of(question("a", 99, 1, false), question("a", 0, 1, false))).faults());
  }

  @Test
  void assessorsAreSetSideBySide() {
    Spread spread = Spread.of(FORM, List.of(given("q1", 1, 2, 3), given("q2", 0, 3, 3)));
    // q1: 72.5; q2: 60 + 22.5 = 82.5
    assertEquals("77.50", spread.mean().toPlainString());
    assertEquals(
        List.of("-5.00", "5.00"),
        spread.assessors().stream().map(one -> one.fromMean().toPlainString()).toList());
    assertEquals(
        List.of(1, 1, 0, 0), spread.questions().stream().map(Spread.OfQuestion::apart).toList());
    assertEquals(2, spread.questions().get(3).notApplicable());
  }

  private static Spread.Given given(String assessor, int greeting, int solution, int manner) {
    List<GivenAnswer> answers =
        List.of(
            answer("greeting", greeting),
            answer("solution", solution),
            answer("manner", manner),
            answer("identity", null));
    return new Spread.Given(assessor, answers, new Scoring(FORM, answers).score());
  }

  private static Score score(GivenAnswer... answers) {
    List<GivenAnswer> all = new ArrayList<>(List.of(answers));
    all.add(answer("identity", 1));
    Scoring scoring = new Scoring(FORM, all);
    assertEquals(List.of(), scoring.faults());
    return scoring.score();
  }

  private static GivenAnswer answer(String question, Integer level) {
    return new GivenAnswer(question, level, null);
  }

  private static FormQuestion question(String code, int weight, int steps, boolean critical) {
    return new FormQuestion(code, new Name(code, code), weight, steps, critical);
  }
}
