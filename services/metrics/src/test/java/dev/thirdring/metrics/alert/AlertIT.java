package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.metrics.AlertRaised;
import dev.thirdring.contracts.metrics.AlertReminded;
import dev.thirdring.metrics.CallsTold;
import dev.thirdring.metrics.SettableClock;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When an alert begins, reminds and ends. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertIT extends HalfHours {

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
    for (int minute = 15; minute <= 60 * 8; minute += 15) {
      SettableClock.set(raised.plus(Duration.ofMinutes(minute)));
      evaluation.evaluate();
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
}
