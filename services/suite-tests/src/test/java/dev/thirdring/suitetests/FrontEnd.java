package dev.thirdring.suitetests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import dev.thirdring.platform.testkit.EventProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A channel front end and a supervisor, over the public APIs with real tokens. */
final class FrontEnd {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Stack stack;
  private String token;
  private long tokenUntil;

  FrontEnd(Stack stack) {
    this.stack = stack;
  }

  /** Opens a ticket; asks again with the same key until it is answered, as a front end should. */
  UUID open(int number) {
    String body =
        write(
            Map.of(
                "channel", "telephone",
                "category", "complaint",
                "subcategory", "slow-network",
                "product", "broadband",
                "subject", "宽带很慢 slow broadband " + number,
                "text", "晚上很慢 slow at night",
                "customer", Map.of("phone", String.format("+44 20 7946 0%03d", number % 1000))));
    String key = "suite-" + UUID.randomUUID();
    HttpResponse<String> answer =
        send(request("/tickets").header("Idempotency-Key", key).POST(text(body)).build());
    if (answer.statusCode() != 201) {
      throw new AssertionError("ticket " + number + " was answered " + answer.body());
    }
    return UUID.fromString(read(answer).path("id").asText());
  }

  /**
   * Tells the customer something; the version moves as others work on the ticket, so look again.
   */
  void inform(UUID ticket, String informedOf) {
    for (int attempt = 0; attempt < 50; attempt++) {
      String etag =
          send(request("/tickets/" + ticket).GET().build()).headers().firstValue("ETag").orElse("");
      HttpResponse<String> answer =
          send(
              request("/tickets/" + ticket + "/replies")
                  .header("If-Match", etag)
                  .POST(text(write(Map.of("informedOf", informedOf, "channel", "telephone"))))
                  .build());
      if (answer.statusCode() == 204) {
        return;
      }
      if (answer.statusCode() != 412) {
        throw new AssertionError("reply was answered " + answer.body());
      }
    }
    throw new AssertionError("ticket " + ticket + " never stood still");
  }

  JsonNode way(UUID ticket) {
    return read(send(request("/tickets/" + ticket + "/way").GET().build())).path("items");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stack.url(Part.INTAKE) + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  private synchronized String token() {
    if (token == null || System.nanoTime() > tokenUntil) {
      token = stack.token("agent1");
      tokenUntil = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    }
    return token;
  }

  private HttpResponse<String> send(HttpRequest request) {
    Optional<IOException> last = Optional.empty();
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException failure) {
        last = Optional.of(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    throw new UncheckedIOException(last.orElseThrow());
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return EventProbe.JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String write(Object body) {
    try {
      return EventProbe.JSON.writeValueAsString(body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
