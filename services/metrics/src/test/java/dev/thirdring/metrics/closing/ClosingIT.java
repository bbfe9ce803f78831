package dev.thirdring.metrics.closing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.DropOldCalls;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.metrics.telephony.ToldCalls;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closed month stays what it was, and whoever changes it is found out. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class ClosingIT {
  @Inject Pool pool;
  @Inject DropOldCalls dropOldCalls;

  @Test
  void aClosedMonthStaysWhatItWasWhateverComesLater() {
    List<CallStep> calls = WorkedCalls.on(LocalDate.of(2019, 3, 5));
    tell(calls.subList(5, calls.size()));
    close("2019-03", "America/Lima", 201).body("previousHash", equalTo(""));
    String report = report("2019-03");
    assertTrue(report.contains("service_level"), report);

    month("2019-03").body("differences", empty());
    tell(calls.subList(0, 5));
    limit(35);
    try {
      month("2019-03")
          .body(
              "differences.findAll { it.code == 'calls_offered' && it.by == null }.kept.numerator",
              hasItem(8))
          .body(
              "differences.findAll { it.code == 'calls_offered' && it.by == null }.live.numerator",
              hasItem(9));
      assertEquals(report, report("2019-03"), "a report of the closed month");
      close("2019-03", "America/Lima", 200);
    } finally {
      limit(20);
    }
    verification("2019-03", true);
  }

  @Test
  void recomputedFromRawFactsItIsWhatWasKept() {
    tell(WorkedCalls.on(LocalDate.of(2019, 6, 4)));
    close("2019-06", "America/Bogota", 201);
    given()
        .header("Authorization", token("admin1", "administrator"))
        .post("/recomputations?from=2019-05-31&to=2019-07-02")
        .then()
        .statusCode(200);
    given()
        .header("Authorization", token("analyst1", "analyst"))
        .get("/months/2019-06?zone=America/Bogota")
        .then()
        .statusCode(200)
        .body("differences", empty());
  }

  @Test
  void monthsAreChainedAndATamperedOneIsFoundOut() {
    String zone = "Pacific/Auckland";
    String first = close("2018-01", zone, 201).extract().path("hash");
    close("2018-02", zone, 201).body("previousHash", equalTo(first));
    close("2017-12", zone, 409);
    close("2018-01", zone, 200).body("hash", equalTo(first));
    verification("2018-02", zone, true);
    pool.preparedQuery(
            "update closed_month set content = replace(content, '2018-01', '2018-91') where zone = $1 "
                + "and month = '2018-01-01'")
        .executeAndAwait(Tuple.of(zone));
    verification("2018-02", zone, false).body("spoilt", equalTo(List.of("2018-01")));
  }

  @Test
  void refusesMonthsThatAreNotOverAndPeopleWhoMayNot() {
    close("2199-01", "Asia/Shanghai", 409);
    close("1800-01", "Asia/Shanghai", 400);
    given()
        .header("Authorization", token("supervisor1", "supervisor"))
        .post("/months/2019-01/closing")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", token("agent1", "agent"))
        .get("/months/2019-01")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", token("analyst1", "analyst"))
        .get("/months/2016-01")
        .then()
        .statusCode(404);
  }

  @Test
  void rawFactsOfAMonthGoWhenTheyAreOldAndTheMonthIsClosedAndNotBefore() {
    LocalDate old = LocalDate.of(2003, 4, 10);
    tell(WorkedCalls.on(old));
    String partition = "select coalesce(to_regclass('call_told_2003_04')::text, 'gone')";
    assertEquals(List.of(), dropOldCalls.drop().await().atMost(Duration.ofMinutes(1)));
    assertNotEquals("gone", value(partition), "the month is not closed");

    close("2003-04", "Asia/Shanghai", 201);
    close("2003-05", "Asia/Shanghai", 201);
    assertEquals(
        List.of(YearMonth.of(2003, 4)), dropOldCalls.drop().await().atMost(Duration.ofMinutes(1)));
    assertEquals("gone", value(partition));
    month("2003-04", "Asia/Shanghai").body("differences", empty());

    CallStep first = WorkedCalls.on(old).getFirst();
    given()
        .header("Authorization", token("telephony", "channel"))
        .contentType("application/json")
        .body(
            Map.of(
                "steps",
                List.of(
                    Map.of(
                        "callId",
                        first.callId(),
                        "stepId",
                        "again",
                        "kind",
                        "RINGING",
                        "at",
                        first.at().toString()))))
        .post("/calls/steps")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("steps[0].at"));
  }

  @Test
  void theDayOnWhichMonthsCloseIsAnAdministrators() {
    String admin = token("admin1", "administrator");
    Map<String, Integer> sixth = Map.of("dayOfMonth", 6);
    var asAnalyst = given().header("Authorization", token("analyst1", "analyst"));
    asAnalyst.get("/closing-rules").then().statusCode(200).body("zone", hasItem("Asia/Shanghai"));
    put(token("analyst1", "analyst"), "\"0\"", sixth).statusCode(403);
    put(admin, "\"77\"", sixth).statusCode(412);
    put(admin, "\"0\"", Map.of("dayOfMonth", 31)).statusCode(400);
    put(admin, "\"0\"", sixth).statusCode(200).body("dayOfMonth", equalTo(6));
    put(admin, "\"1\"", Map.of("dayOfMonth", 5)).statusCode(200);
  }

  private static ValidatableResponse put(String token, String ifMatch, Object body) {
    return given()
        .header("Authorization", token)
        .header("If-Match", ifMatch)
        .contentType("application/json")
        .queryParam("zone", "Asia/Shanghai")
        .body(body)
        .put("/closing-rules")
        .then();
  }

  private void tell(List<CallStep> steps) {
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

  private String value(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }

  private static ValidatableResponse close(String month, String zone, int status) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .post("/months/" + month + "/closing")
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse month(String month) {
    return month(month, "America/Lima");
  }

  private static ValidatableResponse month(String month, String zone) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .get("/months/" + month)
        .then()
        .statusCode(200);
  }

  private static String report(String month) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", "America/Lima")
        .queryParam("month", month)
        .get("/figures/report")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static void verification(String month, boolean intact) {
    verification(month, "America/Lima", intact);
  }

  private static ValidatableResponse verification(String month, String zone, boolean intact) {
    return given()
        .header("Authorization", token("analyst1", "analyst"))
        .queryParam("zone", zone)
        .get("/months/" + month + "/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(intact));
  }

  @Test
  void aLimitIsNotChangedForAClosedMonth() {
    close("2016-02", "Asia/Tokyo", 201);
    String admin = token("admin1", "administrator");
    String version =
        given()
            .header("Authorization", admin)
            .get("/call-limits")
            .path("find { it.name == 'short-abandon' }.version")
            .toString();
    given()
        .header("Authorization", admin)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(Map.of("seconds", 5, "inclusive", true, "validFrom", "2016-02-29T14:45:00Z"))
        .put("/call-limits/short-abandon")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("validFrom"));
  }

  private static void limit(int seconds) {
    String admin = token("admin1", "administrator");
    int version =
        given()
            .header("Authorization", admin)
            .get("/call-limits")
            .then()
            .statusCode(200)
            .extract()
            .path("find { it.name == 'service-level' }.version");
    given()
        .header("Authorization", admin)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(Map.of("seconds", seconds, "inclusive", true))
        .put("/call-limits/service-level")
        .then()
        .statusCode(200);
  }

  private static String token(String name, String role) {
    return "Bearer " + Tokens.of(name, role);
  }
}
