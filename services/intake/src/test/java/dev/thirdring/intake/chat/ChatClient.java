package dev.thirdring.intake.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.platform.testkit.EventProbe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A browser's side of a chat: a real WebSocket. */
final class ChatClient implements AutoCloseable, WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;
  private volatile int closeCode;

  static ChatClient connect(int port, String token, int after) {
    ChatClient client = open(port);
    client.send(Map.of("type", "hello", "token", token, "after", after));
    return client;
  }

  static ChatClient open(int port) {
    ChatClient client = new ChatClient();
    client.socket =
        HTTP.newWebSocketBuilder()
            .header("X-Forwarded-For", dev.thirdring.intake.webmessage.PublicClient.address())
            .buildAsync(URI.create("ws://127.0.0.1:" + port + ChatSocket.PATH), client)
            .join();
    return client;
  }

  void send(Map<String, ?> frame) {
    try {
      sendText(EventProbe.JSON.writeValueAsString(frame));
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  void say(String id, String text) {
    send(Map.of("type", "say", "id", id, "text", text));
  }

  /** Waits for a frame of this type that matches. */
  JsonNode await(String type, Predicate<JsonNode> wanted) {
    return Awaitility.await()
        .until(
            () ->
                frames.stream()
                    .filter(frame -> frame.path("type").asText().equals(type))
                    .filter(wanted)
                    .findFirst()
                    .orElse(null),
            found -> found != null);
  }

  boolean has(String type) {
    return frames.stream().anyMatch(frame -> frame.path("type").asText().equals(type));
  }

  long count(String type) {
    return frames.stream().filter(frame -> frame.path("type").asText().equals(type)).count();
  }

  JsonNode awaitLine(String text) {
    return await("line", frame -> frame.path("line").path("text").asText().equals(text));
  }

  int awaitClose() {
    return Awaitility.await().until(() -> closeCode, code -> code != 0);
  }

  List<Integer> sequences() {
    List<Integer> numbers = new ArrayList<>();
    frames.forEach(
        frame -> {
          if (frame.path("type").asText().equals("line")) {
            numbers.add(frame.path("line").path("sequence").asInt());
          }
        });
    return numbers;
  }

  /** Breaks off without a word, as a lost network does. */
  void breakOff() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        frames.add(EventProbe.JSON.readTree(partial.toString()));
      } catch (java.io.IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode = code;
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
