package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatState;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The one clock that runs on a chat, by its state. */
@ApplicationScoped
class ChatDeadlines {
  static final String UNATTENDED = "chat-unattended";
  static final String IDLE = "chat-idle";
  static final String TICKET = "chat-ticket";

  private final Deadlines deadlines;
  private final ChatSettings settings;

  ChatDeadlines(Deadlines deadlines, ChatSettings settings) {
    this.deadlines = deadlines;
    this.settings = settings;
  }

  Uni<Void> follow(Chat chat) {
    String id = chat.id().toString();
    return switch (chat.state()) {
      case ChatState.Waiting waiting ->
          deadlines
              .cancel(IDLE, id)
              .chain(() -> set(UNATTENDED, id, waiting.since().plus(settings.unattendedAfter)));
      case ChatState.Talking talking ->
          deadlines.cancel(UNATTENDED, id).chain(() -> awaitIdleness(chat));
      case ChatState.Ended ended ->
          deadlines
              .cancel(UNATTENDED, id)
              .chain(() -> deadlines.cancel(IDLE, id))
              .chain(
                  () ->
                      chat.ticketId().isPresent()
                          ? deadlines.cancel(TICKET, id)
                          : set(TICKET, id, ended.at().plus(settings.ticketWithin)));
    };
  }

  Uni<Void> awaitIdleness(Chat chat) {
    return set(IDLE, chat.id().toString(), idleAt(chat));
  }

  Instant idleAt(Chat chat) {
    return chat.lastAt().plus(settings.idleAfter);
  }

  private Uni<Void> set(String kind, String id, Instant dueAt) {
    return deadlines.set(new Deadline(kind, id, dueAt, ""));
  }
}
