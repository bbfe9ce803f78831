package dev.thirdring.metrics.closing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.telephony.ToldCalls;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Months told, closed and asked for. */
final class Months {
  private Months() {}

  static void tell(Pool pool, List<CallStep> steps) {
    try (EventProbe probe = new EventProbe()) {
      steps.forEach(step -> probe.publish(step.callId(), ToldCalls.of(step)));
    }
    String[] keys =
        steps.stream().map(step -> step.callId() + "|" + step.stepId()).toArray(String[]::new);
    Awaitility.await("all steps")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                pool.preparedQuery(
                        "select count(*) from call_step where call_id || '|' || step_id = any($1)")
                    .executeAndAwait(Tuple.of(keys))
                    .iterator()
                    .next()
                    .getLong(0),
            seen -> seen == keys.length);
  }

  static ValidatableResponse close(String month, String zone, int status) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .post("/months/" + month + "/closing")
        .then()
        .statusCode(status);
  }

  static ValidatableResponse month(String month, String zone) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .get("/months/" + month)
        .then()
        .statusCode(200);
  }

  static ValidatableResponse verification(String month, String zone, boolean intact) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .get("/months/" + month + "/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(intact));
  }

  static void recompute(String from, String to) {
    given()
        .header("Authorization", token("admin1", "administrator"))
        .post("/recomputations?from=" + from + "&to=" + to)
        .then()
        .statusCode(200);
  }

  static String token(String name, String role) {
    return "Bearer " + Tokens.of(name, role);
  }
}
