package dev.thirdring.intake.businesssystem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of a business system. */
final class StandIn implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  private StandIn(int status, String body, boolean hangs, String location) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException occupied) {
      throw new UncheckedIOException(occupied);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, status, body, hangs, location));
    server.start();
  }

  static StandIn answering(String body) {
    return new StandIn(200, body, false, null);
  }

  static StandIn failing(int status) {
    return new StandIn(status, "{\"a\":1}", false, null);
  }

  /** Takes the question and answers only when released. */
  static StandIn hanging(String body) {
    return new StandIn(200, body, true, null);
  }

  static StandIn redirectingTo(String location) {
    return new StandIn(302, "", false, location);
  }

  private void answer(
      HttpExchange exchange, int status, String body, boolean hangs, String location)
      throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      if (hangs) {
        released.await();
      }
      if (location != null) {
        exchange.getResponseHeaders().add("Location", location);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<String> asked() {
    return asked;
  }

  List<String> authorizations() {
    return authorizations;
  }

  void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
