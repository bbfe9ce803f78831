package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.QuestionLimits;
import dev.thirdring.knowledge.question.model.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A question that was handed over ten minutes after the customer asked. */
public final class QuestionSamples {
  public static final Instant ASKED = Instant.parse("2026-11-20T02:00:00Z");
  public static final Instant HANDED_OVER = ASKED.plus(Duration.ofMinutes(10));
  public static final TicketId TICKET =
      new TicketId(UUID.fromString("01993f6e-7c3b-7d1a-9b0e-5f1f3c1a2b4d"));
  public static final QuestionLimits LIMITS =
      new QuestionLimits(Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofHours(24));

  private QuestionSamples() {}

  public static Asking asking() {
    return askingAt(HANDED_OVER);
  }

  public static Asking askingAt(Instant handedOver) {
    return new Asking(
        TICKET,
        "宽带每晚八点掉线，是否有区域故障？",
        Optional.of("broadband"),
        "consultation",
        ASKED,
        "agent1",
        handedOver);
  }
}
