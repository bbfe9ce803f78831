package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Requests to the services, each in the name of somebody. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int LOOKS_MAX = 8;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Stack stack;
  private final Tokens tokens;

  Api(Stack stack, Clock clock) {
    this.stack = stack;
    this.tokens = new Tokens(stack, clock);
  }

  JsonNode read(Person who, Part part, String path) {
    return get(who, part, path).granted();
  }

  /** As bytes, for what is no JSON. */
  byte[] file(Person who, Part part, String path) {
    String asked = "GET " + path + " of " + part.title() + " by " + who.user();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.url(part) + path))
            .timeout(ANSWERED_WITHIN)
            .header("Authorization", "Bearer " + tokens.of(who))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new Unexpected(asked + " was answered with " + response.statusCode() + ".");
      }
      return response.body();
    } catch (IOException e) {
      throw new Unexpected(asked + " was not answered: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unexpected("The demo was interrupted.", e);
    }
  }

  String text(Person who, Part part, String path) {
    return new String(file(who, part, path), StandardCharsets.UTF_8);
  }

  /** Creates once, however often it is sent. */
  JsonNode create(Person who, Part part, String path, JsonNode body) {
    return send(
            who,
            part,
            "POST",
            path,
            request ->
                request
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body.toString())))
        .granted();
  }

  /** As anybody on the web, without a login. */
  JsonNode ask(Part part, String path, Map<String, String> headers) {
    return send(
            "GET " + path + " of " + part.title() + " by anybody",
            part,
            path,
            request -> with(headers, request).GET())
        .granted();
  }

  /** As anybody on the web, without a login. */
  JsonNode write(Part part, String path, Map<String, String> headers, JsonNode body) {
    return send(
            "POST " + path + " of " + part.title() + " by anybody",
            part,
            path,
            request ->
                with(headers, request)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body.toString())))
        .granted();
  }

  private static HttpRequest.Builder with(
      Map<String, String> headers, HttpRequest.Builder request) {
    headers.forEach(request::header);
    return request;
  }

  /** Acts on what was last seen; when somebody was faster, looks again. */
  JsonNode change(Person who, Part part, String seenAt, String path, JsonNode body) {
    Reply reply = null;
    for (int look = 0; look < LOOKS_MAX && (reply == null || reply.isStale()); look++) {
      Reply seen = get(who, part, seenAt);
      seen.granted();
      reply = send(who, part, "POST", path, act(seen.version(), body));
    }
    return reply.granted();
  }

  /** Replaces what was seen in this version. */
  JsonNode replace(Person who, Part part, String path, long version, JsonNode body) {
    return send(
            who,
            part,
            "PUT",
            path,
            request ->
                request
                    .header("If-Match", "\"" + version + "\"")
                    .PUT(BodyPublishers.ofString(body.toString())))
        .granted();
  }

  /** Acts on what was seen in this version. */
  JsonNode act(Person who, Part part, String path, long version) {
    return send(who, part, "POST", path, act("\"" + version + "\"", Api.JSON.createObjectNode()))
        .granted();
  }

  /** Puts a thing in its place; what stands there in this version is replaced. */
  void put(Person who, Part part, String path, OptionalLong version, JsonNode body) {
    send(
            who,
            part,
            "PUT",
            path,
            request -> {
              version.ifPresent(seen -> request.header("If-Match", "\"" + seen + "\""));
              return request.PUT(BodyPublishers.ofString(body.toString()));
            })
        .granted();
  }

  void delete(Person who, Part part, String path, long version) {
    send(
            who,
            part,
            "DELETE",
            path,
            request -> request.header("If-Match", "\"" + version + "\"").DELETE())
        .granted();
  }

  /** What is there; empty when there is no such thing. */
  Optional<JsonNode> find(Person who, Part part, String path) {
    Reply reply = get(who, part, path);
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.granted());
  }

  boolean mayRead(Person who, Part part, String path) {
    return get(who, part, path).isFine();
  }

  /** Sends what is no JSON, as it is. */
  JsonNode post(Person who, Part part, String path, String type, String body) {
    return send(
            who,
            part,
            "POST",
            path,
            request -> request.setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)))
        .granted();
  }

  /** Tries what must be refused; the type of the problem, or nothing when it was granted. */
  String refusal(Person who, Part part, String path, JsonNode body) {
    Reply reply =
        send(
            who,
            part,
            "POST",
            path,
            request ->
                request
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body.toString())));
    return reply.isFine() ? "" : reply.body().path("type").asText();
  }

  private static UnaryOperator<HttpRequest.Builder> act(String version, JsonNode body) {
    return request ->
        request
            .header("If-Match", version)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.toString()));
  }

  private Reply get(Person who, Part part, String path) {
    return send(who, part, "GET", path, HttpRequest.Builder::GET);
  }

  private Reply send(
      Person who, Part part, String method, String path, UnaryOperator<HttpRequest.Builder> as) {
    return send(
        method + " " + path + " of " + part.title() + " by " + who.user(),
        part,
        path,
        request -> as.apply(request.header("Authorization", "Bearer " + tokens.of(who))));
  }

  private Reply send(String asked, Part part, String path, UnaryOperator<HttpRequest.Builder> as) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(stack.url(part) + path))
            .timeout(ANSWERED_WITHIN)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json");
    try {
      HttpResponse<String> response =
          http.send(as.apply(request).build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          asked,
          response.statusCode(),
          parsed(response.body()),
          response.headers().firstValue("ETag"));
    } catch (IOException e) {
      throw new Unexpected(asked + " was not answered: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unexpected("The demo was interrupted.", e);
    }
  }

  private static JsonNode parsed(String body) throws IOException {
    return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
  }
}
