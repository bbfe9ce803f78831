package dev.thirdring.intake.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.intake.chat.ChatFrames.FromClient;
import dev.thirdring.intake.chat.ChatFrames.Welcome;
import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.ChatViews.ChatView;
import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that a connection can ask for. */
@ApplicationScoped
class ChatDesk {
  private final ChatKeys keys;
  private final ChatQuery query;
  private final SayInChat sayInChat;
  private final ChatReads reads;
  private final ChatPresence presence;
  private final ChatNotes notes;
  private final ObjectMapper json;

  ChatDesk(
      ChatKeys keys,
      ChatQuery query,
      SayInChat sayInChat,
      ChatReads reads,
      ChatPresence presence,
      ChatNotes notes,
      ObjectMapper json) {
    this.keys = keys;
    this.query = query;
    this.sayInChat = sayInChat;
    this.reads = reads;
    this.presence = presence;
    this.notes = notes;
    this.json = json;
  }

  Uni<Optional<ChatKeys.Held>> open(String token) {
    return keys.open(token);
  }

  Uni<Welcome> welcome(UUID chatId) {
    return Uni.combine()
        .all()
        .unis(
            query.find(chatId, ""),
            reads.of(chatId),
            presence.isOnline(chatId, Side.CUSTOMER),
            presence.isOnline(chatId, Side.AGENT))
        .with(
            (found, read, customer, agent) -> {
              ChatView chat = found.orElseThrow();
              return new Welcome(
                  "welcome", chatId, chat.state(), chat.agent(), read, customer, agent);
            });
  }

  Uni<List<ChatLine>> lines(UUID chatId, int after, int limit) {
    return query.lines(chatId, after, limit);
  }

  Uni<ChatChange> say(ChatKeys.Held held, String id, String text) {
    return sayInChat.say(held, id, text);
  }

  @WithTransaction
  Uni<Void> typing(ChatKeys.Held held) {
    return notes.send(ChatNote.typing(held.chatId(), held.side()));
  }

  Uni<Void> read(ChatKeys.Held held, int upTo) {
    return reads.read(held.chatId(), held.side(), upTo);
  }

  Uni<Void> arrive(UUID connection, ChatKeys.Held held) {
    return presence.arrive(connection, held.chatId(), held.side());
  }

  Uni<Void> leave(UUID connection, ChatKeys.Held held) {
    return presence.leave(connection, held.chatId(), held.side());
  }

  Uni<Boolean> isOnline(UUID chatId, Side side) {
    return presence.isOnline(chatId, side);
  }

  String write(Object frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** Nothing when it is no frame. */
  Optional<FromClient> parse(String text) {
    try {
      return Optional.ofNullable(json.readValue(text, FromClient.class))
          .filter(frame -> frame.type() != null);
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }
}
