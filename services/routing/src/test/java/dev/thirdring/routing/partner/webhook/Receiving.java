package dev.thirdring.routing.partner.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A partner's receiver, as docs/partners.md tells partners to write one; it can misbehave. */
final class Receiving implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How it answers next; when there is nothing, it behaves. */
  enum Mood {
    FAILS,
    REDIRECTS,
    HANGS,
    IS_GONE,
    LIES
  }

  record Heard(String id, boolean signed, JsonNode body, long nanos) {}

  final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
  final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  final Queue<JsonNode> effects = new ConcurrentLinkedQueue<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private volatile String secret;
  private HttpServer server;
  private int port;

  Receiving() {
    start();
  }

  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    port = server.getAddress().getPort();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  String url() {
    return "http://127.0.0.1:" + port + "/in?from=third-ring";
  }

  void secret(String value) {
    secret = value;
  }

  List<String> types() {
    return effects.stream().map(effect -> effect.get("type").asText()).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    JsonNode message = JSON.readTree(body);
    heard.add(new Heard(id, isSigned(exchange, id, body), message, System.nanoTime()));
    Mood mood = moods.poll();
    switch (mood) {
      case HANGS -> {}
      case FAILS -> answer(exchange, 500, "");
      case IS_GONE -> answer(exchange, 410, "");
      case LIES -> answer(exchange, 200, "yes");
      case REDIRECTS -> {
        exchange.getResponseHeaders().add("Location", url() + "&again");
        answer(exchange, 302, "");
      }
      case null -> {
        answer(exchange, 200, message.path("data").path("challenge").asText());
        if (known.add(id) && !message.path("data").has("challenge")) {
          effects.add(message);
        }
      }
    }
  }

  private boolean isSigned(HttpExchange exchange, String id, String body) {
    String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
    String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
    String wanted = new WebhookSecret(secret).sign(id, Long.parseLong(timestamp), body);
    return Arrays.asList(signatures.split(" ")).contains(wanted);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    stop();
  }
}
