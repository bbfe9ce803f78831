package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.EndReason;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.intake.chat.model.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of chats. */
public final class ChatViews {
  private ChatViews() {}

  /** A line as both sides see it. */
  public record ChatLine(
      int sequence,
      Instant at,
      Side side,
      Line.Kind kind,
      @Schema(description = "The agent who wrote it") String author,
      String text) {

    static ChatLine of(Line line) {
      return new ChatLine(
          line.sequence(),
          line.at(),
          line.side(),
          line.kind(),
          line.author().orElse(null),
          line.text());
    }

    /** Why it was handed on is between those who work here. */
    ChatLine forCustomer() {
      return kind == Line.Kind.HANDED_ON
          ? new ChatLine(sequence, at, side, kind, author, "")
          : this;
    }
  }

  /** What a customer is given at the start; the token is told only here. */
  public record ChatStarted(UUID id, String token, Instant expiresAt) {}

  /** What an agent connects with. */
  public record ChatConnectionKey(String token, Instant expiresAt) {}

  /** The lines after a number. */
  public record ChatLines(ChatStateCode state, String agent, List<ChatLine> items) {
    ChatLines forCustomer() {
      return new ChatLines(state, agent, items.stream().map(ChatLine::forCustomer).toList());
    }
  }

  /**
   * A chat in a list.
   *
   * @param customerName whole for the agent whose chat it is, masked for all others
   */
  public record ChatView(
      UUID id,
      ChatStateCode state,
      String agent,
      String wantedAgent,
      String customerName,
      String customerPhone,
      String customerEmail,
      String language,
      Instant startedAt,
      Instant waitingSince,
      Instant takenAt,
      Instant lastAt,
      Instant endedAt,
      EndReason endReason,
      UUID ticketId) {}

  /** A chat with all its lines. */
  public record ChatTranscript(ChatView chat, boolean customerOnline, List<ChatLine> lines) {}

  /** The ticket that the chat is part of now. */
  public record ChatTicket(UUID ticketId) {}
}
