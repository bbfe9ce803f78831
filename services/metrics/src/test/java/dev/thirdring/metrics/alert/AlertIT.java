package dev.thirdring.metrics.alert;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.metrics.AlertCleared;
import dev.thirdring.contracts.metrics.AlertRaised;
import dev.thirdring.contracts.metrics.AlertReminded;
import dev.thirdring.metrics.CallsTold;
import dev.thirdring.metrics.SettableClock;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls come in, half hours pass, and whoever is responsible acts. Each test has its own day. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertIT {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration GRACE = Duration.ofMinutes(2);
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

  @Test
  void aServiceLevelBelowItsTargetIsPutBeforeTheSupervisor() {
    calls(0, 20, 0);
    calls(1, 10, 10);
    evaluateAfter(2);

    String alert = only();
    get("supervisor", "/alerts/" + alert)
        .statusCode(200)
        .body("code", equalTo("service_level"))
        .body("name.zh", equalTo("服务水平"))
        .body("side", equalTo("BELOW"))
        .body("numerator", equalTo(10))
        .body("denominator", equalTo(20))
        .body("value", equalTo(50.0f))
        .body("target.atLeast", equalTo(80))
        .body("since", equalTo(start(1).toString()))
        .body("to", equalTo(start(2).toString()))
        .body("responsibleRole", equalTo("supervisor"))
        .body("state", equalTo("OPEN"))
        .body("measures.id", hasItem("service_level.staffing"))
        .body("measures[0].words.zh", notNullValue())
        .body("decisions", empty());
    try (EventProbe probe = new EventProbe("metrics.alerts")) {
      AlertRaised raised =
          probe.await(AlertRaised.class, one -> one.alertId().toString().equals(alert));
      assertEquals("service_level", raised.figure().code());
      assertEquals("supervisor", raised.responsibleRole());
      assertEquals(0, raised.value().compareTo(BigDecimal.valueOf(50)));
      assertEquals(start(1), raised.from());
    }
  }

  @Test
  void evaluatingAgainOrByManyAtOnceRaisesNothingMore() {
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    pool.query("update alert_rule set evaluated_from = null").executeAndAwait();
    evaluation.byManyAtOnce(6);
    assertEquals(alert, only());
    try (EventProbe probe = new EventProbe("metrics.alerts")) {
      probe.await(AlertRaised.class, one -> one.alertId().toString().equals(alert));
      assertEquals(
          1,
          probe.all(AlertRaised.class).stream()
              .filter(one -> one.alertId().toString().equals(alert))
              .count());
    }
  }

  @Test
  void theBreakdownSaysWhichQueueDidItAndAddsUp() {
    CallsTold told = new CallsTold();
    for (int call = 0; call < 10; call++) {
      told.answered(start(0).plusSeconds(call * 60L), "billing", 5);
      told.answered(start(0).plusSeconds(call * 60L), "broadband", 5);
      told.answered(start(1).plusSeconds(call * 60L), "billing", 5);
      told.answered(start(1).plusSeconds(call * 60L), "broadband", call < 2 ? 5 : 50);
    }
    told.tell();
    evaluateAfter(2);

    String queue = "breakdowns.find { it.by == 'QUEUE' }";
    get("analyst", "/alerts/" + only() + "/breakdown")
        .statusCode(200)
        .body("from", equalTo(start(1).toString()))
        .body("beforeFrom", equalTo(start(0).toString()))
        .body("breakdowns[0].by", equalTo("QUEUE"))
        .body(queue + ".change", equalTo(-40.0f))
        .body(queue + ".contributions.group", contains("broadband", "billing"))
        .body(queue + ".contributions[0].total", equalTo(-40.0f))
        .body(queue + ".contributions[0].rate", equalTo(-40.0f))
        .body(queue + ".contributions[0].mix", equalTo(0.0f))
        .body(queue + ".contributions[1].total", equalTo(0.0f))
        .body(queue + ".others", equalTo(0));
  }

  @Test
  void aDecisionIsRecordedOnceAndItsEffectShownWhenItIsThere() {
    calls(0, 10, 10);
    calls(1, 10, 10);
    evaluateAfter(2);
    String alert = only();
    String etag = get("supervisor", "/alerts/" + alert).extract().header("ETag");
    Map<String, String> body = Map.of("measure", "service_level.staffing", "text", "计费组两人支援宽带组");
    String key = UUID.randomUUID().toString();
    decide(alert, etag, key, body)
        .statusCode(201)
        .body("state", equalTo("DECIDED"))
        .body("stateBy", equalTo("supervisor1"))
        .body("decisions", hasSize(1))
        .body("decisions[0].text", equalTo("计费组两人支援宽带组"))
        .body("decisions[0].effect", nullValue());
    decide(alert, etag, key, body).statusCode(201).body("decisions", hasSize(1));
    decide(alert, etag, UUID.randomUUID().toString(), body).statusCode(412);

    calls(2, 19, 1);
    calls(3, 20, 0);
    evaluateAfter(4);
    String effect = "decisions[0].effect.";
    get("quality", "/alerts/" + alert)
        .statusCode(200)
        .body("state", equalTo("CLEARED"))
        .body(effect + "periods", equalTo(1))
        .body(effect + "before.numerator", equalTo(10))
        .body(effect + "before.value", equalTo(50.0f))
        .body(effect + "after.from", equalTo(start(3).toString()))
        .body(effect + "after.numerator", equalTo(20))
        .body(effect + "after.value", equalTo(100.0f));
    try (EventProbe probe = new EventProbe("metrics.alerts")) {
      AlertCleared cleared =
          probe.await(AlertCleared.class, one -> one.alertId().toString().equals(alert));
      assertEquals(false, cleared.recounted());
    }
  }

  @Test
  @Tag("M8")
  void lateCallsTakeAnAlertBack() {
    calls(0, 10, 4);
    evaluateAfter(1);
    String alert = only();
    calls(0, 30, 0);
    SettableClock.set(start(1).plus(GRACE).plus(Duration.ofMinutes(6)));
    evaluation.evaluate();
    get("supervisor", "/alerts/" + alert)
        .body("state", equalTo("CLEARED"))
        .body("recounted", equalTo(true))
        .body("numerator", equalTo(40))
        .body("denominator", equalTo(44));
  }

  @Test
  void whatNobodyTakesUpIsRemindedOfLessAndLessOften() {
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    Instant raised = start(1).plus(GRACE);
    for (int minute = 1; minute <= 60 * 8; minute++) {
      SettableClock.set(raised.plus(Duration.ofMinutes(minute)));
      if (minute % 10 == 0) {
        evaluation.evaluate();
      }
    }
    // after 30, 90, 210 and 450 minutes
    get("supervisor", "/alerts/" + alert).body("reminders", equalTo(4));
    try (EventProbe probe = new EventProbe("metrics.alerts")) {
      probe.await(
          AlertReminded.class,
          one -> one.alertId().toString().equals(alert) && one.reminder() == 4);
    }
    act(alert, "acknowledgement", null).statusCode(204);
    SettableClock.set(raised.plus(Duration.ofDays(3)));
    evaluation.evaluate();
    get("supervisor", "/alerts/" + alert)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("reminders", equalTo(4));
  }

  @Test
  void aSnoozedAlertIsQuietUntilThen() {
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    Instant raised = start(1).plus(GRACE);
    act(alert, "snooze", Map.of("until", raised.plus(Duration.ofHours(2)).toString()))
        .statusCode(204);
    SettableClock.set(raised.plus(Duration.ofMinutes(119)));
    evaluation.evaluate();
    get("supervisor", "/alerts/" + alert).body("reminders", equalTo(0));
    SettableClock.set(raised.plus(Duration.ofMinutes(120)));
    evaluation.evaluate();
    get("supervisor", "/alerts/" + alert).body("reminders", equalTo(1));
    act(alert, "snooze", Map.of("until", raised.plus(Duration.ofDays(30)).toString()))
        .statusCode(400)
        .body("errors.field", contains("until"));
  }

  @Test
  void whatAPersonClosedStaysQuietThoughItGoesOn() {
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    act(alert, "closing", Map.of("why", "培训中，已知")).statusCode(204);
    calls(1, 10, 10);
    evaluateAfter(2);
    get("supervisor", "/alerts?live=true").body("items", empty());
    // Back inside, and outside again: that is a new matter.
    calls(2, 20, 0);
    evaluateAfter(3);
    calls(3, 10, 10);
    evaluateAfter(4);
    get("supervisor", "/alerts?live=true").body("items", hasSize(1));
    act(alert, "closing", Map.of("why", "again")).statusCode(409);
  }

  @Test
  void aQueuesAlertBelongsToThatOfTheWholeAndIsToldOnlyToWhoeverElseAnswersForIt() {
    watchQueues();
    pool.query(
            "insert into alert_responsibility (id, kind, scope, person) values "
                + "('00000000-0000-4000-8000-00000000a001', 'queue', 'mobile', 'supervisor2')")
        .executeAndAwait();
    try {
      CallsTold told = new CallsTold();
      for (int half = 0; half < 2; half++) {
        for (int call = 0; call < 12; call++) {
          told.answered(start(half).plusSeconds(call), "billing", 50);
          told.answered(start(half).plusSeconds(call), "mobile", 50);
        }
      }
      told.tell();
      evaluateAfter(2);
      String whole = live().extract().path("items.find { it.groupedBy == null }.id");
      live()
          .body("items", hasSize(3))
          .body("items.findAll { it.partOf == '%s' }.group".formatted(whole), hasSize(2));
      get("supervisor", "/alerts?groupedBy=queue&group=mobile")
          .body("items.responsiblePerson", contains("supervisor2"));
      try (EventProbe probe = new EventProbe("metrics.alerts")) {
        probe.await(AlertRaised.class, one -> "supervisor2".equals(one.responsiblePerson()));
        assertEquals(
            0,
            probe.all(AlertRaised.class).stream()
                .filter(one -> "billing".equals(one.figure().group()))
                .filter(
                    one -> !one.raisedAt().isBefore(start(0)) && one.raisedAt().isBefore(start(9)))
                .count());
      }
    } finally {
      pool.query("delete from alert_responsibility where person = 'supervisor2'").executeAndAwait();
    }
  }

  @Test
  void onlyWhoAnswersForItActs() {
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    as("analyst1", "analyst")
        .header("If-Match", "\"0\"")
        .post("/alerts/" + alert + "/acknowledgement")
        .then()
        .statusCode(403);
    as("supervisor1", "supervisor")
        .post("/alerts/" + alert + "/acknowledgement")
        .then()
        .statusCode(428);
    as("supervisor1", "supervisor")
        .header("If-Match", "\"77\"")
        .post("/alerts/" + alert + "/acknowledgement")
        .then()
        .statusCode(412);
    as("supervisor1", "supervisor")
        .header("If-Match", "\"0\"")
        .post("/alerts/" + UUID.randomUUID() + "/acknowledgement")
        .then()
        .statusCode(404);
    decide(
            alert,
            "\"0\"",
            UUID.randomUUID().toString(),
            Map.of("measure", "fcr.rights", "text", "x"))
        .statusCode(400)
        .body("errors.field", contains("measure"));
    decide(alert, "\"0\"", UUID.randomUUID().toString(), Map.of("text", " "))
        .statusCode(400)
        .body("errors.field", contains("text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "department", "partner", "dealer", "engineer", "channel"})
  void refusesWhoseWorkItIsNot(String role) {
    get(role, "/alerts").statusCode(403);
    get(role, "/alerts/" + UUID.randomUUID()).statusCode(403);
    get(role, "/alerts/" + UUID.randomUUID() + "/breakdown").statusCode(403);
    for (String act : new String[] {"acknowledgement", "snooze", "closing", "decisions"}) {
      as("somebody", role)
          .header("If-Match", "\"0\"")
          .body(Map.of("text", "x", "why", "x", "until", "2030-01-01T00:00:00Z"))
          .post("/alerts/" + UUID.randomUUID() + "/" + act)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void listsAreCursorPages() {
    watchQueues();
    CallsTold told = new CallsTold();
    for (String queue : new String[] {"a", "b", "c"}) {
      for (int half = 0; half < 2; half++) {
        for (int call = 0; call < 12; call++) {
          told.answered(start(half).plusSeconds(call), queue, 50);
        }
      }
    }
    told.tell();
    evaluateAfter(2);
    String cursor =
        get("general-manager", "/alerts?limit=3")
            .body("items", hasSize(3))
            .extract()
            .path("nextCursor");
    get("general-manager", "/alerts?limit=3&cursor=" + cursor)
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    get("general-manager", "/alerts?state=CLEARED").body("items", empty());
    get("general-manager", "/alerts?limit=0").statusCode(400);
  }

  private void watchQueues() {
    pool.query("update alert_rule set enabled = true where id = 'service_level.queue'")
        .executeAndAwait();
  }

  private Instant start(int half) {
    return nine.plus(HALF_HOUR.multipliedBy(half));
  }

  /** In time: answered after 5 s; late: after 50 s. */
  private void calls(int half, int inTime, int late) {
    CallsTold told = new CallsTold();
    for (int call = 0; call < inTime + late; call++) {
      told.answered(start(half).plusSeconds(call * 30L), "broadband", call < inTime ? 5 : 50);
    }
    told.tell();
  }

  private void evaluateAfter(int halves) {
    SettableClock.set(start(halves).plus(GRACE));
    evaluation.evaluate();
  }

  /** The one alert over all queues. */
  private String only() {
    return live()
        .body("items.findAll { it.groupedBy == null }", hasSize(1))
        .extract()
        .path("items.find { it.groupedBy == null }.id");
  }

  private static ValidatableResponse live() {
    return get("supervisor", "/alerts?live=true").statusCode(200);
  }

  private static ValidatableResponse act(String alert, String act, Map<String, String> body) {
    String etag = get("supervisor", "/alerts/" + alert).extract().header("ETag");
    RequestSpecification request = as("supervisor1", "supervisor").header("If-Match", etag);
    return (body == null ? request : request.body(body))
        .post("/alerts/" + alert + "/" + act)
        .then();
  }

  private static ValidatableResponse decide(
      String alert, String etag, String key, Map<String, String> body) {
    return as("supervisor1", "supervisor")
        .header("If-Match", etag)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/alerts/" + alert + "/decisions")
        .then();
  }

  private static ValidatableResponse get(String role, String path) {
    return as(role + "1", role).get(path).then();
  }

  private static RequestSpecification as(String user, String role) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + Tokens.of(user, role))
        .contentType("application/json");
  }
}
