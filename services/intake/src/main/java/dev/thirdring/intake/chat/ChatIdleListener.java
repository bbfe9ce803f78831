package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatState;
import dev.thirdring.intake.chat.model.EndReason;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends a chat in which nobody writes. Lines do not move the deadline: it looks when it is due. */
@ApplicationScoped
class ChatIdleListener implements DeadlineListener {
  private final Chats chats;
  private final ChatSteps steps;
  private final ChatDeadlines deadlines;
  private final Clock clock;

  ChatIdleListener(Chats chats, ChatSteps steps, ChatDeadlines deadlines, Clock clock) {
    this.chats = chats;
    this.steps = steps;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return ChatDeadlines.IDLE;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return chats
        .lock(UUID.fromString(deadline.subject()))
        .chain(
            found ->
                found
                    .filter(chat -> chat.state() instanceof ChatState.Talking)
                    .map(this::endIfIdle)
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> endIfIdle(Chat chat) {
    Instant now = clock.instant();
    return deadlines.idleAt(chat).isAfter(now)
        ? deadlines.awaitIdleness(chat)
        : steps.change(chat.id(), held -> held.end(EndReason.IDLE, "", now)).replaceWithVoid();
  }
}
