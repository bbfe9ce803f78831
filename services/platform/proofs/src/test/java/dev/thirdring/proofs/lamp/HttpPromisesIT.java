package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class HttpPromisesIT {
  private static final int CLIENTS = 50;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @TestHTTPResource("/lamps")
  URI lamps;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String key = UUID.randomUUID().toString();
  private final String name = "lamp " + UUID.randomUUID().toString().substring(0, 8);

  /**
   * The name is unique, so the act itself collides (first path), or the act sees what another did
   * and would refuse (second path): all the same everyone gets the one answer.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "/only-one"})
  void fiftyClientsAtOnceWithOneKeyCreateOnceAndGetTheSameAnswer(String path) {
    List<CompletableFuture<HttpResponse<String>>> asked =
        Stream.generate(() -> client.sendAsync(post(path, key, wish(name)), text()))
            .limit(CLIENTS)
            .toList();
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertEquals(Set.of(201), distinct(answers, HttpResponse::statusCode));
    assertEquals(1, distinct(answers, HttpResponse::body).size());
    assertEquals(1, distinct(answers, answer -> header(answer, "location")).size());
    assertEquals(1, distinct(answers, answer -> header(answer, "etag")).size());
    assertEquals(1, distinct(answers, answer -> header(answer, "content-type")).size());
    assertEquals(1, count("select count(*) from lamp where name = ?", name));
    assertEquals(1, count("select count(*) from idempotent_answer where key = ?", key));
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    assertEquals(201, send(post("", key, wish(name))).statusCode());
    HttpResponse<String> other = send(post("", key, wish(name + "!")));
    assertEquals(422, other.statusCode());
    assertEquals("application/problem+json", header(other, "content-type"));
    assertTrue(other.body().contains("urn:third-ring:problem:idempotency-key-reused"));
    assertEquals(0, count("select count(*) from lamp where name = ?", name + "!"));
  }

  @Test
  void theSameBodyForAnotherPathUnderTheSameKeyIsRefused() {
    assertEquals(201, send(post("", key, wish(name))).statusCode());
    assertEquals(422, send(post("/only-one", key, wish(name))).statusCode());
  }

  @Test
  void aFailedActLeavesNoKey() {
    HttpResponse<String> failed = send(post("", key, failing(name)));
    assertEquals(500, failed.statusCode());
    assertEquals(0, count("select count(*) from lamp where name = ?", name));
    assertEquals(0, count("select count(*) from outbox where payload like ?", "%" + name + "%"));
    assertEquals(0, count("select count(*) from idempotent_answer where key = ?", key));
    assertEquals(201, send(post("", key, wish(name))).statusCode(), "the key is free again");
  }

  @Test
  void aRefusalLeavesNoKey() {
    assertEquals(201, send(post("", key, wish(name))).statusCode());
    String another = UUID.randomUUID().toString();
    assertEquals(409, send(post("/only-one", another, wish(name))).statusCode());
    assertEquals(0, count("select count(*) from idempotent_answer where key = ?", another));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with spaces in it", "凑够八个字符的键值呀"})
  void aKeyThatIsNoneIsRefused(String bad) {
    HttpRequest.Builder request = asEngineer("").POST(body(wish(name)));
    if (bad.chars().allMatch(character -> character < 128)) {
      request.header("Idempotency-Key", bad);
    }
    HttpResponse<String> answer = send(request.build());
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"field\":\"Idempotency-Key\""), answer.body());
  }

  @Test
  void aStaleEntityTagChangesNothing() {
    HttpResponse<String> lit = send(post("", key, wish(name)));
    String path = header(lit, "location").replaceFirst("^.*/lamps", "") + "/colour";
    String tag = header(lit, "etag");
    HttpResponse<String> painted = send(paint(path, tag, "GREEN"));
    assertEquals(200, painted.statusCode());
    HttpResponse<String> stale = send(paint(path, tag, "BLUE"));
    assertEquals(412, stale.statusCode());
    assertTrue(stale.body().contains("urn:third-ring:problem:stale"));
    assertEquals(1, count("select count(*) from lamp where name = ? and colour = 'GREEN'", name));
    assertEquals(200, send(paint(path, header(painted, "etag"), "BLUE")).statusCode());
  }

  /** Both saw the same version: whichever comes second is refused, even at the same moment. */
  @Test
  void ofManyChangesToOneVersionOneWins() {
    HttpResponse<String> lit = send(post("", key, wish(name)));
    String path = header(lit, "location").replaceFirst("^.*/lamps", "") + "/colour";
    String tag = header(lit, "etag");
    List<Integer> statuses =
        Stream.generate(() -> client.sendAsync(paint(path, tag, "GREEN"), text()))
            .limit(20)
            .toList()
            .stream()
            .map(answer -> answer.join().statusCode())
            .sorted()
            .toList();
    assertEquals(200, statuses.getFirst());
    assertEquals(List.of(412), statuses.subList(1, 20).stream().distinct().toList());
  }

  @Test
  void aChangeWithoutEntityTagIsAskedForOne() {
    HttpRequest request =
        asEngineer("/" + UUID.randomUUID() + "/colour").PUT(body("{\"colour\":\"RED\"}")).build();
    assertEquals(428, send(request).statusCode());
  }

  private HttpRequest post(String path, String withKey, String json) {
    return asEngineer(path).header("Idempotency-Key", withKey).POST(body(json)).build();
  }

  private HttpRequest paint(String path, String tag, String colour) {
    return asEngineer(path)
        .header("If-Match", tag)
        .PUT(body("{\"colour\":\"" + colour + "\"}"))
        .build();
  }

  private HttpRequest.Builder asEngineer(String path) {
    return HttpRequest.newBuilder(URI.create(lamps + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + Tokens.of("engineer1", Roles.ENGINEER))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    return client.sendAsync(request, text()).join();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private static String wish(String name) {
    return "{\"name\":\"" + name + "\",\"colour\":\"RED\"}";
  }

  private static String failing(String name) {
    return "{\"name\":\"" + name + "\",\"colour\":\"RED\",\"failsAfterwards\":true}";
  }

  private long count(String sql, Object parameter) {
    return Proof.count(database, sql, parameter);
  }

  private static <T> Set<T> distinct(
      List<HttpResponse<String>> answers, Function<HttpResponse<String>, T> part) {
    return answers.stream().map(part).collect(Collectors.toSet());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
