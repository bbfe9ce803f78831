package dev.thirdring.knowledge.question.model;

import static dev.thirdring.knowledge.question.QuestionSamples.ASKED;
import static dev.thirdring.knowledge.question.QuestionSamples.HANDED_OVER;
import static dev.thirdring.knowledge.question.QuestionSamples.LIMITS;
import static dev.thirdring.knowledge.question.QuestionSamples.asking;
import static dev.thirdring.knowledge.question.QuestionSamples.askingAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K4")
class QuestionTest {
  private static final QuestionId ID = new QuestionId(new UUID(1, 1));

  @Test
  void measuresHandOverAndTellingFromTheCustomersQuestionAndTheAnswerFromHandOver() {
    assertEquals(
        new DueTimes(
            ASKED.plus(Duration.ofMinutes(30)),
            HANDED_OVER.plus(Duration.ofHours(3)),
            ASKED.plus(Duration.ofHours(24))),
        asked(HANDED_OVER).due());
  }

  @Test
  void isHandedOverInTimeUpToTheLastMoment() {
    Instant last = ASKED.plus(Duration.ofMinutes(30));
    assertTrue(asked(last).handedOverInTime());
    assertFalse(asked(last.plusMillis(1)).handedOverInTime());
  }

  @Test
  void isAnsweredInTimeUpToTheLastMoment() {
    Instant last = HANDED_OVER.plus(Duration.ofHours(3));
    assertTrue(asked(HANDED_OVER).answer(reply(last)).inTime());
    assertFalse(asked(HANDED_OVER).answer(reply(last.plusMillis(1))).inTime());
  }

  @Test
  void keepsWhatWasAskedThroughAllStates() {
    Question.Asked asked = asked(HANDED_OVER);
    Question.Told told = asked.answer(reply(HANDED_OVER)).tell(HANDED_OVER);
    assertEquals(asking(), told.asking());
    assertEquals(asked, asked.withdraw(HANDED_OVER).asked());
  }

  @Test
  void cannotBeHandedOverBeforeItWasAsked() {
    assertThrows(IllegalArgumentException.class, () -> askingAt(ASKED.minusMillis(1)));
  }

  private static Question.Asked asked(Instant handedOver) {
    return Question.ask(ID, askingAt(handedOver), LIMITS);
  }

  private static Reply reply(Instant at) {
    return new Reply("区域光缆故障，今晚十点前修复。", "editor1", at, Optional.empty());
  }
}
