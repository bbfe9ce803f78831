package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens tickets over HTTP as channel front ends do: token, idempotency key, a new customer now and
 * then.
 */
final class TicketLoad {
  private final Vertx vertx;
  private final Stack stack;
  private final HttpClient http;
  private final URI intake;
  private final AtomicInteger numbers = new AtomicInteger();

  TicketLoad(Vertx vertx, Stack stack) {
    this.vertx = vertx;
    this.stack = stack;
    this.intake = stack.url(Part.INTAKE);
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(intake.getHost())
                .setDefaultPort(intake.getPort())
                .setMaxPoolSize(64)
                .setKeepAlive(true));
  }

  /** As fast as this many connections go; answers tickets a second. */
  double run(int connections, Duration duration) throws Exception {
    return run(connections, duration, 0);
  }

  /**
   * @param rate tickets a second over all connections; 0: as fast as they go
   */
  double run(int connections, Duration duration, double rate) throws Exception {
    String token = stack.clientToken("channel-frontend");
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    long pauseMillis = rate == 0 ? 0 : Math.max(1, Math.round(connections * 1000 / rate));
    AtomicInteger opened = new AtomicInteger();
    AtomicReference<String> refused = new AtomicReference<>();
    List<Future<Void>> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Promise<Void> done = Promise.promise();
      clients.add(done.future());
      next(token, end, pauseMillis, opened, refused, done);
    }
    Future.all(clients)
        .toCompletionStage()
        .toCompletableFuture()
        .get(duration.toSeconds() + 60, TimeUnit.SECONDS);
    if (refused.get() != null) {
      throw new IllegalStateException("intake refused: " + refused.get());
    }
    return opened.get() / ((System.nanoTime() - begin) / 1e9);
  }

  private void next(
      String token,
      long end,
      long pauseMillis,
      AtomicInteger opened,
      AtomicReference<String> refused,
      Promise<Void> done) {
    if (System.nanoTime() > end || refused.get() != null) {
      done.complete();
      return;
    }
    open(token)
        .onComplete(
            answer -> {
              if (answer.succeeded() && answer.result() == null) {
                opened.incrementAndGet();
              } else {
                refused.set(answer.succeeded() ? answer.result() : answer.cause().toString());
              }
              if (pauseMillis == 0) {
                next(token, end, pauseMillis, opened, refused, done);
              } else {
                vertx.setTimer(
                    pauseMillis, timer -> next(token, end, pauseMillis, opened, refused, done));
              }
            });
  }

  private Future<String> open(String token) {
    int number = numbers.incrementAndGet();
    Buffer body =
        Buffer.buffer(
            """
            {"channel":"telephone","category":"complaint","subcategory":"slow-network","product":"broadband",
             "subject":"晚上宽带很慢","text":"顾客说晚上八点以后网页打不开。","customer":{"phone":"+4420794%05d"}}
            """
                .formatted(60000 + number % 1000));
    return http.request(HttpMethod.POST, "/tickets")
        .compose(
            request ->
                request
                    .putHeader("Authorization", "Bearer " + token)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                    .send(body))
        .compose(
            response ->
                response.body().map(text -> response.statusCode() == 201 ? null : text.toString()));
  }
}
