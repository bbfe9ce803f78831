package dev.thirdring.metrics.closing;

import static dev.thirdring.metrics.closing.Months.close;
import static dev.thirdring.metrics.closing.Months.month;
import static dev.thirdring.metrics.closing.Months.recompute;
import static dev.thirdring.metrics.closing.Months.token;
import static dev.thirdring.metrics.closing.Months.verification;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closed month stays what it was, and whoever changes it is found out. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class ClosingIT {
  private static final String LIMA = "America/Lima";

  @Inject Pool pool;

  @Test
  void aClosedMonthStaysWhatItWasWhateverComesLater() {
    List<CallStep> calls = WorkedCalls.on(LocalDate.of(2019, 3, 5));
    Months.tell(pool, calls.subList(5, calls.size()));
    close("2019-03", "America/Lima", 201).body("previousHash", equalTo(""));
    String report = report("2019-03");
    assertTrue(report.contains("service_level"), report);

    month("2019-03", LIMA).body("differences", empty());
    Months.tell(pool, calls.subList(0, 5));
    limit(35);
    try {
      month("2019-03", LIMA)
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
    verification("2019-03", LIMA, true);
  }

  @Test
  void recomputedFromRawFactsItIsWhatWasKept() {
    Months.tell(pool, WorkedCalls.on(LocalDate.of(2019, 6, 4)));
    close("2019-06", "America/Bogota", 201);
    recompute("2019-05-31", "2019-07-02");
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
}
