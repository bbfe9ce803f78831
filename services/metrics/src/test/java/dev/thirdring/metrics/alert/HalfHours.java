package dev.thirdring.metrics.alert;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import dev.thirdring.metrics.CallsTold;
import dev.thirdring.metrics.SettableClock;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Calls come in and half hours pass. Each test has its own day, without alerts of others. */
abstract class HalfHours {
  static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static Instant nextDay = Instant.parse("2025-03-03T01:00:00Z");

  @Inject Evaluation evaluation;
  @Inject Pool pool;

  private Instant nine;

  @BeforeEach
  void aDayWithoutAlerts() {
    nextDay = nextDay.plus(Duration.ofDays(7));
    nine = nextDay;
    pool.query("delete from alert_decision").executeAndAwait();
    pool.query("update alert set part_of = null").executeAndAwait();
    pool.query("delete from alert").executeAndAwait();
    pool.query(
            "update alert_rule set evaluated_from = null, evaluated_at = null, enabled = (id = 'service_level')")
        .executeAndAwait();
  }

  @AfterEach
  void realTime() {
    SettableClock.letGo();
  }

  void watchQueues() {
    pool.query("update alert_rule set enabled = true where id = 'service_level.queue'")
        .executeAndAwait();
  }

  Instant start(int half) {
    return nine.plus(HALF_HOUR.multipliedBy(half));
  }

  /** In time: answered after 5 s; late: after 50 s. */
  void calls(int half, int inTime, int late) {
    CallsTold told = new CallsTold();
    for (int call = 0; call < inTime + late; call++) {
      told.answered(start(half).plusSeconds(call * 30L), "broadband", call < inTime ? 5 : 50);
    }
    told.tell();
  }

  void evaluateAfter(int halves) {
    SettableClock.set(start(halves).plus(GRACE));
    evaluation.evaluate();
  }

  /** The one alert over all queues. */
  String only() {
    return live()
        .body("items.findAll { it.groupedBy == null }", hasSize(1))
        .extract()
        .path("items.find { it.groupedBy == null }.id");
  }

  static ValidatableResponse live() {
    return get("supervisor", "/alerts?live=true").statusCode(200);
  }

  static ValidatableResponse act(String alert, String act, Map<String, String> body) {
    String etag = get("supervisor", "/alerts/" + alert).extract().header("ETag");
    RequestSpecification request = as("supervisor1", "supervisor").header("If-Match", etag);
    return (body == null ? request : request.body(body))
        .post("/alerts/" + alert + "/" + act)
        .then();
  }

  static ValidatableResponse decide(
      String alert, String etag, String key, Map<String, String> body) {
    return as("supervisor1", "supervisor")
        .header("If-Match", etag)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/alerts/" + alert + "/decisions")
        .then();
  }

  static ValidatableResponse get(String role, String path) {
    return as(role + "1", role).get(path).then();
  }

  static RequestSpecification as(String user, String role) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + Tokens.of(user, role))
        .contentType("application/json");
  }
}
