package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.platform.http.Problem;
import java.util.Map;
import java.util.UUID;

/** What goes over the WebSocket, as JSON text. */
final class ChatFrames {
  private ChatFrames() {}

  /**
   * From a client: {@code hello} with a token and the last number it has, then {@code say} with an
   * id of its own, {@code typing}, {@code read} with a number.
   */
  record FromClient(
      String type, String token, Integer after, String id, String text, Integer sequence) {}

  /** The first answer; the lines after the number follow. */
  record Welcome(
      String type,
      UUID chatId,
      ChatStateCode state,
      String agent,
      Map<Side, Integer> read,
      boolean customerOnline,
      boolean agentOnline) {}

  record LineFrame(String type, ChatLine line) {
    static LineFrame of(ChatLine line) {
      return new LineFrame("line", line);
    }
  }

  /** The line with this id is kept, under this number. */
  record Said(String type, String id, int sequence) {}

  record Typing(String type, Side side) {}

  record Presence(String type, Side side, boolean online) {}

  record Read(String type, Side side, int sequence) {}

  record Refused(String type, String id, Problem problem) {}
}
