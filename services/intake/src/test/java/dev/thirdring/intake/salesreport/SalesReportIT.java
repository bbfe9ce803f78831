package dev.thirdring.intake.salesreport;

import static dev.thirdring.intake.ticket.Contacts.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.intake.salesreport.model.TenDays;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I15")
class SalesReportIT {
  private static final LocalDate TODAY =
      LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
  private static final String NOW = TenDays.of(TODAY).code();
  private static final String LONG_AGO = TenDays.of(TODAY.minusDays(40)).code();

  @Inject Pool pool;

  private static String salesperson() {
    String code = "s-" + UUID.randomUUID();
    as("supervisor1", Roles.SUPERVISOR)
        .body(Map.of("name", "李雷", "region", "CN-SH"))
        .put("/salespeople/" + code)
        .then()
        .statusCode(204);
    return code;
  }

  private static Map<String, Object> report(String salesperson, String period) {
    return Map.of(
        "salesperson",
        salesperson,
        "period",
        period,
        "items",
        List.of(
            Map.of("section", "QUESTION", "text", "新套餐何时上市？"),
            Map.of(
                "section",
                "COMPETITOR_PRICE",
                "text",
                "对手降价",
                "competitor",
                "Other Telecom",
                "priceMinor",
                9900,
                "currency",
                "CNY")));
  }

  private static Response send(String key, Map<String, Object> body) {
    return as("agent1", Roles.AGENT)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/sales-reports");
  }

  private static Response send(Map<String, Object> body) {
    return send(UUID.randomUUID().toString(), body);
  }

  private static Response items(String query) {
    return as("agent1", Roles.AGENT).get("/sales-report-items?" + query);
  }

  @Test
  void everyItemOfAReportIsARecordThatIsTrackedToItsAnswer() {
    String who = salesperson();
    Response sent = send(report(who, NOW));
    sent.then().statusCode(201).body("late", equalTo(false));
    Response open = items("answered=false&salesperson=" + who);
    open.then().body("items.section", hasItem("COMPETITOR_PRICE"));
    String question = items("section=QUESTION&salesperson=" + who).path("items[0].id");
    answer(question, "\"0\"", "下月一日").then().statusCode(204);
    answer(question, "\"1\"", "again").then().statusCode(409);
    items("answered=true&salesperson=" + who)
        .then()
        .body("items.id", equalTo(List.of(question)))
        .body("items[0].answer", equalTo("下月一日"))
        .body("items[0].answeredBy", equalTo("billing-dept"));
    as("agent1", Roles.AGENT)
        .get(sent.header("Location"))
        .then()
        .statusCode(200)
        .body("report.open", equalTo(1))
        .body("items.text", equalTo(List.of("新套餐何时上市？", "对手降价")))
        .body("items[1].priceMinor", equalTo(9900));
  }

  private static Response answer(String item, String version, String text) {
    return as("billing-dept", Roles.DEPARTMENT)
        .header("If-Match", version)
        .body(Map.of("answer", text))
        .post("/sales-report-items/" + item + "/answer");
  }

  @Test
  void ofManyAnswersToOneItemOneCounts() throws Exception {
    String who = salesperson();
    send(report(who, NOW)).then().statusCode(201);
    String item = items("section=QUESTION&salesperson=" + who).path("items[0].id");
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> answer(item, "\"0\"", "a" + i).statusCode())
              .toList();
      List<Integer> statuses = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
      assertEquals(1, statuses.stream().filter(status -> status == 204).count(), "" + statuses);
    }
    as("agent1", Roles.AGENT)
        .get("/sales-reports?salesperson=" + who)
        .then()
        .body("items[0].open", equalTo(1));
  }

  @Test
  void thereIsOneReportPerSalespersonAndTenDays() {
    String who = salesperson();
    String key = UUID.randomUUID().toString();
    String id = send(key, report(who, NOW)).path("id");
    send(key, report(who, NOW)).then().statusCode(201).body("id", equalTo(id));
    send(report(who, NOW))
        .then()
        .statusCode(409)
        .body("type", containsString("sales-report-exists"));
  }

  @Test
  void theGradeIsKeptWithWhoGaveIt() {
    String path = send(report(salesperson(), NOW)).header("Location");
    grade(path, "\"0\"", "GOOD").then().statusCode(204);
    grade(path, "\"0\"", "POOR").then().statusCode(412);
    grade(path, "\"1\"", "SPLENDID").then().statusCode(400);
    as("agent1", Roles.AGENT)
        .get(path)
        .then()
        .header("ETag", "\"1\"")
        .body("report.grade", equalTo("GOOD"))
        .body("report.gradedBy", equalTo("supervisor1"));
  }

  private static Response grade(String path, String version, String grade) {
    return as("supervisor1", Roles.SUPERVISOR)
        .header("If-Match", version)
        .body(Map.of("grade", grade))
        .put(path + "/grade");
  }

  @Test
  void lateAndMissingReportsAreSeen() {
    String who = salesperson();
    String later = salesperson();
    missing(LONG_AGO).then().body("items.salesperson", not(hasItem(who)));
    pool.preparedQuery("update salesperson set since = now() - interval '60 days' where code = $1")
        .executeAndAwait(Tuple.of(who));
    Response gap = missing(LONG_AGO);
    gap.then()
        .body("items.salesperson", hasItem(who))
        .body("items.salesperson", not(hasItem(later)))
        .body("items.find { it.salesperson == '" + who + "' }.overdue", equalTo(true));
    missing(NOW)
        .then()
        .body("items.find { it.salesperson == '" + later + "' }.overdue", equalTo(false));
    send(report(who, LONG_AGO)).then().statusCode(201).body("late", equalTo(true));
    missing(LONG_AGO).then().body("items.salesperson", not(hasItem(who)));
    as("agent1", Roles.AGENT)
        .get("/sales-reports?late=true&salesperson=" + who)
        .then()
        .body("items.period", equalTo(List.of(LONG_AGO)));
  }

  private static Response missing(String period) {
    return as("agent1", Roles.AGENT).get("/sales-reports/missing?limit=200&period=" + period);
  }

  @Test
  void namesTheFieldAndWhatIsAllowed() {
    String who = salesperson();
    send(report("nobody", NOW)).then().statusCode(400).body("errors.field", hasItem("salesperson"));
    send(report(who, "2026-11-4")).then().statusCode(400).body("errors.field", hasItem("period"));
    send(report(who, TenDays.of(TODAY.plusDays(11)).code()))
        .then()
        .statusCode(400)
        .body("errors[0].allowed", containsString("begun"));
    send(Map.of("salesperson", who, "period", NOW, "items", List.of()))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("items"));
    send(Map.of("salesperson", who, "period", NOW, "items", List.of(Map.of("text", "x"))))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("items[0].section"));
    missing("soon").then().statusCode(400).body("errors.field", hasItem("period"));
  }

  @Test
  void onlyWhoeverIsAllowedSendsGradesAndAnswers() {
    String path = "/sales-reports/" + UUID.randomUUID();
    as("partner1", Roles.PARTNER)
        .body(report("x", NOW))
        .post("/sales-reports")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get("/sales-reports").then().statusCode(403);
    as("partner1", Roles.PARTNER)
        .get("/sales-reports/missing?period=" + NOW)
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get("/sales-report-items").then().statusCode(403);
    as("partner1", Roles.PARTNER).get("/salespeople").then().statusCode(403);
    as("agent1", Roles.AGENT).body(Map.of()).put(path + "/grade").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .body(Map.of("name", "x"))
        .put("/salespeople/x")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER)
        .body(Map.of("answer", "x"))
        .post("/sales-report-items/" + UUID.randomUUID() + "/answer")
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT).get(path).then().statusCode(404);
    as("agent1", Roles.AGENT).get("/salespeople?limit=1").then().statusCode(200);
  }
}
