package dev.thirdring.intake.chat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.thirdring.intake.chat.model.ChatStep.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I17")
class ChatTest {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
  private static final ChatLimits LIMITS = new ChatLimits(500, 3, Duration.ofSeconds(2));
  private final Chat waiting =
      Chat.started(
          new UUID(0, 1),
          new Visitor(Optional.of("王小明"), Optional.empty(), Optional.empty(), "ZH"),
          AT);

  private static Chat chat(ChatStep step) {
    return assertInstanceOf(ChatStep.Taken.class, step).chat();
  }

  private static void refused(Refusal why, ChatStep step) {
    assertEquals(new ChatStep.Refused(why), step);
  }

  private ChatStep says(Chat chat, Instant at) {
    return chat.customerSays("hello", Optional.empty(), LIMITS, at);
  }

  @Test
  void paces() {
    Chat chat = waiting;
    for (int i = 0; i < 3; i++) {
      chat = chat(says(chat, AT));
    }
    refused(Refusal.TOO_FAST, says(chat, AT.plusSeconds(1)));
    chat = chat(says(chat, AT.plusSeconds(2)));
    refused(Refusal.TOO_FAST, says(chat, AT.plusSeconds(3)));
    chat(says(chat, AT.plusSeconds(4)));
  }

  @Test
  void countsLinesWithoutGapsWhoeverWritesThem() {
    ChatStep.Taken said = assertInstanceOf(ChatStep.Taken.class, says(waiting, AT));
    ChatStep.Taken taken = assertInstanceOf(ChatStep.Taken.class, said.chat().take("li", AT));
    assertEquals(1, said.line().sequence());
    assertEquals(2, taken.line().sequence());
    assertEquals(2, taken.chat().lastSequence());
  }

  @Test
  void onlyTheAgentWhoHasItSpeaksHandsOnAndEnds() {
    Chat talking = chat(waiting.take("li", AT));
    refused(Refusal.NOT_YOURS, talking.agentSays("han", "hi", Optional.empty(), LIMITS, AT));
    refused(Refusal.NOT_YOURS, talking.handOn("han", Optional.empty(), "busy", AT));
    refused(Refusal.NOT_YOURS, talking.endedBy("han", AT));
    refused(Refusal.NOT_WAITING, talking.take("han", AT));
    refused(Refusal.NOT_YOURS, waiting.endedBy("han", AT));
    refused(Refusal.NOT_YOURS, waiting.agentSays("han", "hi", Optional.empty(), LIMITS, AT));
    Chat again = chat(talking.handOn("li", Optional.of("han"), "busy", AT));
    assertEquals(new ChatState.Waiting(AT, Optional.of("han")), again.state());
  }

  @Test
  void whatIsOverStaysOver() {
    Chat over = chat(chat(waiting.take("li", AT)).endedBy("li", AT));
    refused(Refusal.OVER, says(over, AT));
    refused(Refusal.OVER, over.take("han", AT));
    refused(Refusal.OVER, over.end(EndReason.IDLE, "", AT));
    refused(Refusal.OVER, over.handOn("li", Optional.empty(), "busy", AT));
    assertEquals(Optional.of("li"), over.agent());
  }

  @Test
  void aFullChatCanStillBeTakenAndEnded() {
    Chat full = waiting;
    ChatLimits narrow = new ChatLimits(11, 100, Duration.ofSeconds(2));
    full = chat(full.customerSays("hello", Optional.empty(), narrow, AT));
    refused(Refusal.FULL, full.customerSays("more", Optional.empty(), narrow, AT));
    chat(chat(full.take("li", AT)).endedBy("li", AT));
  }
}
