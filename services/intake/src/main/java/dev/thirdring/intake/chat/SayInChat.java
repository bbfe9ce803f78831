package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatStep;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Writes a line, once per key of its writer. */
@ApplicationScoped
class SayInChat {
  static final int TEXT_LENGTH_MAX = 2000;

  private final Chats chats;
  private final ChatSettings settings;
  private final Clock clock;

  SayInChat(Chats chats, ChatSettings settings, Clock clock) {
    this.chats = chats;
    this.settings = settings;
    this.clock = clock;
  }

  @WithTransaction
  Uni<ChatChange> say(ChatKeys.Held writer, String key, String text) {
    return chats
        .lock(writer.chatId())
        .chain(
            found ->
                found
                    .map(chat -> once(chat, writer, key, text))
                    .orElseGet(() -> Uni.createFrom().item(new ChatChange.Unknown())));
  }

  private Uni<ChatChange> once(Chat chat, ChatKeys.Held writer, String key, String text) {
    return chats
        .line(chat.id(), writer.side(), key)
        .chain(
            said ->
                said.map(line -> Uni.createFrom().item(repeated(chat, line, text)))
                    .orElseGet(() -> write(chat, writer, key, text)));
  }

  private static ChatChange repeated(Chat chat, Line line, String text) {
    return line.text().equals(text)
        ? new ChatChange.Changed(chat, line)
        : new ChatChange.KeyReused();
  }

  private Uni<ChatChange> write(Chat chat, ChatKeys.Held writer, String key, String text) {
    Optional<String> named = Optional.of(key);
    ChatStep step =
        writer.side() == Side.CUSTOMER
            ? chat.customerSays(text, named, settings.limits(), clock.instant())
            : chat.agentSays(writer.holder(), text, named, settings.limits(), clock.instant());
    return switch (step) {
      case ChatStep.Refused(var why) -> Uni.createFrom().item(new ChatChange.Refused(why));
      case ChatStep.Taken(var next, var line) ->
          chats.save(next, line).replaceWith(new ChatChange.Changed(next, line));
    };
  }
}
