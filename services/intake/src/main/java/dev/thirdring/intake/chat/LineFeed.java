package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatLine;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Brings the lines of a chat to one connection: read from the table from the last number sent,
 * whatever roused it, so they come in order, without gaps and once. Stays on the event loop.
 */
final class LineFeed {
  private static final int LINES_AT_ONCE = 100;

  private final ServerWebSocket socket;
  private final Context loop;
  private final ChatDesk desk;
  private final UUID chatId;
  private final Consumer<ChatLine> sender;
  private final Consumer<Throwable> broke;
  private int sent;
  private boolean reading;
  private boolean again;

  LineFeed(
      ServerWebSocket socket,
      Context loop,
      ChatDesk desk,
      UUID chatId,
      Consumer<ChatLine> sender,
      Consumer<Throwable> broke) {
    this.socket = socket;
    this.loop = loop;
    this.desk = desk;
    this.chatId = chatId;
    this.sender = sender;
    this.broke = broke;
  }

  void readAfter(int number) {
    sent = number;
    readOn();
  }

  void readTo(int lastSequence) {
    if (lastSequence > sent) {
      readOn();
    }
  }

  void readOn() {
    again = true;
    if (reading || socket.isClosed()) {
      return;
    }
    if (socket.writeQueueFull()) {
      socket.drainHandler(drained -> loop.runOnContext(now -> readOn()));
      return;
    }
    reading = true;
    again = false;
    OwnContext.run(
        loop,
        () -> desk.lines(chatId, sent, LINES_AT_ONCE),
        lines -> {
          reading = false;
          for (ChatLine line : lines) {
            sent = line.sequence();
            sender.accept(line);
          }
          if (again || lines.size() == LINES_AT_ONCE) {
            readOn();
          }
        },
        broke);
  }
}
