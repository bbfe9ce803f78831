package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.metrics.CallsTold;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees alerts, and who acts on them. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertAccessIT extends HalfHours {

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
}
