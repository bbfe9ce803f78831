package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatState;
import dev.thirdring.intake.chat.model.EndReason;
import dev.thirdring.intake.chat.model.Visitor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "chat")
class ChatRow {
  @Id UUID id;
  @Version Long version;

  @Enumerated(EnumType.STRING)
  ChatStateCode state;

  String agent;
  String wantedAgent;
  String name;
  String phone;
  String email;
  String language;
  String client;
  String startKey;
  String startHash;
  Instant startedAt;
  Instant waitingSince;
  Instant takenAt;
  Instant lastAt;
  Instant customerFreeAt;
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  EndReason endReason;

  int lastSequence;
  UUID ticketId;

  static ChatRow of(Chat chat, Chats.Start start) {
    ChatRow row = new ChatRow();
    row.id = chat.id();
    row.name = chat.visitor().name().orElse(null);
    row.phone = chat.visitor().phone().orElse(null);
    row.email = chat.visitor().email().orElse(null);
    row.language = chat.visitor().language();
    row.client = start.client();
    row.startKey = start.key();
    row.startHash = start.hash();
    row.startedAt = chat.startedAt();
    row.take(chat);
    return row;
  }

  /** Takes over what can change in a chat. */
  void take(Chat chat) {
    state = ChatStateCode.of(chat.state());
    agent = chat.agent().orElse(null);
    wantedAgent = null;
    switch (chat.state()) {
      case ChatState.Waiting waiting -> {
        waitingSince = waiting.since();
        wantedAgent = waiting.wanted().orElse(null);
      }
      case ChatState.Talking talking -> takenAt = talking.since();
      case ChatState.Ended ended -> {
        endedAt = ended.at();
        endReason = ended.reason();
      }
    }
    lastAt = chat.lastAt();
    lastSequence = chat.lastSequence();
    customerFreeAt = chat.freeAt();
    ticketId = chat.ticketId().orElse(null);
  }

  Chat chat() {
    ChatState now =
        switch (state) {
          case WAITING -> new ChatState.Waiting(waitingSince, Optional.ofNullable(wantedAgent));
          case TALKING -> new ChatState.Talking(agent, takenAt);
          case ENDED -> new ChatState.Ended(endedAt, endReason, Optional.ofNullable(agent));
        };
    return new Chat(
        id,
        now,
        new Visitor(
            Optional.ofNullable(name),
            Optional.ofNullable(phone),
            Optional.ofNullable(email),
            language),
        startedAt,
        lastAt,
        lastSequence,
        customerFreeAt,
        Optional.ofNullable(ticketId));
  }
}
