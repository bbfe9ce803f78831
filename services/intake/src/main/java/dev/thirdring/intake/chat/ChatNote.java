package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Side;
import java.util.Optional;
import java.util.UUID;

/**
 * What replicas tell each other of a chat: that there are lines to read, that somebody types, came
 * or went, or how far somebody has read. A lost note loses no line.
 */
record ChatNote(Kind kind, UUID chatId, Side side, int number) {

  enum Kind {
    LINES,
    TYPING,
    PRESENCE,
    READ
  }

  static ChatNote lines(UUID chatId) {
    return new ChatNote(Kind.LINES, chatId, Side.SYSTEM, 0);
  }

  static ChatNote typing(UUID chatId, Side side) {
    return new ChatNote(Kind.TYPING, chatId, side, 0);
  }

  static ChatNote presence(UUID chatId, Side side) {
    return new ChatNote(Kind.PRESENCE, chatId, side, 0);
  }

  static ChatNote read(UUID chatId, Side side, int upTo) {
    return new ChatNote(Kind.READ, chatId, side, upTo);
  }

  String text() {
    return kind + " " + chatId + " " + side + " " + number;
  }

  /** Nothing when a newer replica says what this one does not know. */
  static Optional<ChatNote> parse(String text) {
    try {
      String[] parts = text.split(" ");
      return Optional.of(
          new ChatNote(
              Kind.valueOf(parts[0]),
              UUID.fromString(parts[1]),
              Side.valueOf(parts[2]),
              Integer.parseInt(parts[3])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
      return Optional.empty();
    }
  }
}
