package dev.thirdring.metrics.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class QualityIT {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void aScoreIsTheFormsAndADisputeChangesTheFigureByTheDifference() {
    String form = publishedForm("phone-a");
    // 20 + 80 × 3/4 = 80; 20 + 80 × 2/4 = 60
    assess("carol", "c-a1", "2019-03-05T09:00:00+08:00", form, 1, 3)
        .statusCode(201)
        .body("score", equalTo(80.0f));
    ValidatableResponse second =
        assess("carol", "c-a2", "2019-03-20T09:00:00+08:00", form, 1, 2).statusCode(201);
    assess("carol", "c-a2", "2019-03-20T09:00:00+08:00", form, 1, 2).statusCode(409);
    String id = second.extract().path("id");
    assertEquals("14000 / 2 = 70.0", figure("2019-03", "monitoring_score", "default", "carol"));
    assertEquals("2 / - = 2", figure("2019-03", "monitored_calls", "default", "carol"));
    assertEquals("2 / 1 = 2.0", figure("2019-03", "monitored_calls", "per_agent", null));

    as("dave", "agent").get("/quality/assessments/" + id).then().statusCode(403);
    as("dave", "agent").get("/quality/assessments?agent=carol").then().statusCode(403);
    as("dave", "agent")
        .get("/quality/assessments")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as("carol", "agent")
        .get("/quality/assessments")
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    dispute("dave", id, 0).statusCode(403);
    dispute("carol", id, 7).statusCode(412);
    dispute("carol", id, 0).statusCode(200).body("standing", equalTo("DISPUTED"));
    dispute("carol", id, 1).statusCode(409);

    decide("quality1", "supervisor", id, answers(1, 4)).statusCode(403);
    decide("dave", "agent", id, answers(1, 4)).statusCode(403);
    decide("boss", "supervisor", id, answers(1, 9))
        .statusCode(400)
        .body("errors.field", contains("answers[1].level"));
    decide("boss", "supervisor", id, answers(1, 4))
        .statusCode(200)
        .body("standing", equalTo("CHANGED"))
        .body("formerScore", equalTo(60.0f))
        .body("score", equalTo(100.0f));
    assertEquals("18000 / 2 = 90.0", figure("2019-03", "monitoring_score", "default", "carol"));
  }

  @Test
  void withoutMonitoredCallsTheScoreIsAbsent() {
    assertEquals("0 / 0 = null", figure("1997-03", "monitoring_score", "default", null));
  }

  @Test
  void publishedVersionsStayAndOnlyTheyAreAssessedOn() {
    String first = publishedForm("phone-b");
    as("quality1", "quality")
        .header("If-Match", "\"1\"")
        .body(form("phone-b", 20, 80))
        .put("/quality/forms/" + first)
        .then()
        .statusCode(409);
    String second =
        draft("phone-b", 30, 70).statusCode(201).body("number", equalTo(2)).extract().path("id");
    draft("phone-b", 30, 70).statusCode(409);
    draft("phone-c", 30, 71).statusCode(400).body("errors.field", contains("questions"));
    assess("erin", "c-b1", "2019-04-05T09:00:00+08:00", second, 1, 3)
        .statusCode(400)
        .body("errors.field", contains("formId"));
    publish(second).statusCode(200);
    as("quality1", "quality")
        .get("/quality/forms/" + first)
        .then()
        .body("status", equalTo("RETIRED"));
    assess("erin", "c-b1", "2019-04-05T09:00:00+08:00", first, 1, 3).statusCode(400);
    // identity is critical
    assessWith(
            "erin",
            "c-b1",
            second,
            List.of(answer("greeting", 1), answer("solution", 4), answer("identity", 0)))
        .statusCode(201)
        .body("failed", equalTo(true))
        .body("score", equalTo(0.0f));
    as("erin", "agent").body(form("phone-d", 20, 80)).post("/quality/forms").then().statusCode(403);
  }

  @Test
  void aMonthsDrawGivesEachAgentTheirCallsOnceAndAssessorsNoDoubles() {
    tellCalls(LocalDate.of(2019, 5, 1), 31, "frank", "gina");
    draw("2019-05").body("drawn", equalTo(10));
    draw("2019-05").body("drawn", equalTo(0));
    ValidatableResponse list =
        as("quality1", "quality").get("/quality/tasks?month=2019-05").then().statusCode(200);
    list.body("items", hasSize(10)).body("items.place", everyItem(lessThanOrEqualTo(5)));
    List<String> calls = list.extract().path("items.callId");
    assertEquals(10, calls.stream().distinct().count());
    String task = list.extract().path("items[0].id");
    String agent = list.extract().path("items[0].agent");

    take("quality1", task, 0).statusCode(200).body("state", equalTo("TAKEN"));
    take("quality2", task, 0).statusCode(412);
    take("quality2", task, 1).statusCode(409);
    String form = publishedForm("phone-e");
    assessTask("quality2", task, form).statusCode(409);
    assessTask("quality1", task, form).statusCode(201).body("agent", equalTo(agent));
    assessTask("quality1", task, form).statusCode(409);
    as("quality1", "quality")
        .get("/quality/tasks/coverage?month=2019-05")
        .then()
        .statusCode(200)
        .body("find { it.agent == '" + agent + "' }.monitored", equalTo(1))
        .body("find { it.agent == '" + agent + "' }.drawn", equalTo(5))
        .body("find { it.agent == '" + agent + "' }.asAsked", equalTo(false));
    as("frank", "agent").post("/quality/tasks/draw?month=2019-05").then().statusCode(403);
    as("frank", "agent").get("/quality/tasks").then().statusCode(403);
  }

  @Test
  void calibrationIsBlindUntilAllHaveJudgedAndCountsForNobody() {
    String form = publishedForm("phone-f");
    String round =
        as("boss", "supervisor")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(
                Map.of(
                    "call", call("hugo", "c-f1", "2019-06-05T09:00:00+08:00"),
                    "formId", form,
                    "assessors", List.of("quality1", "quality2")))
            .post("/quality/calibrations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    give("quality3", round, 1, 2).statusCode(403);
    give("quality1", round, 1, 2).statusCode(201);
    give("quality1", round, 1, 4).statusCode(409);
    String path = "/quality/calibrations/" + round;
    as("quality2", "quality")
        .get(path)
        .then()
        .body("spread", nullValue())
        .body("given", contains("quality1"));
    give("quality2", round, 0, 4).statusCode(201);
    // 20 + 40 = 60 and 0 + 80 = 80
    as("quality2", "quality")
        .get(path)
        .then()
        .body("spread.mean", equalTo(70.0f))
        .body("spread.assessors.fromMean", contains(-10.0f, 10.0f))
        .body("spread.questions.apart", contains(1, 2, 0));
    assertEquals("0 / 0 = null", figure("2019-06", "monitoring_score", "default", null));
    as("hugo", "agent").get(path).then().statusCode(403);
  }

  @Test
  void callsMonitoredElsewhereAreTakenRowByRowAndSentAgainChangeNothing() {
    String csv =
        """
        来源 source,编号 reference,坐席 agent,呼叫编号 call id,呼叫时间 call time,分数 score
        qm,r-1,ivan,c-1,2019-07-01T09:00:00+08:00,90.5
        qm,r-2,ivan,c-2,2019-07-02T09:00:00+08:00,70
        qm,r-3,ivan,c-3,yesterday,170
        """;
    csv(csv)
        .body("taken", equalTo(2))
        .body("refused", equalTo(1))
        .body("rows[2].row", equalTo(4))
        .body("rows[2].errors.field", contains("at", "score"));
    csv(csv).body("taken", equalTo(0)).body("alreadyThere", equalTo(2));
    assertEquals("16050 / 2 = 80.25", figure("2019-07", "monitoring_score", "default", "ivan"));
    as("qm-system", "channel")
        .body(Map.of("calls", List.of(elsewhere("r-2", "71"), elsewhere("r-9", "88"))))
        .post("/quality/monitored-calls")
        .then()
        .statusCode(200)
        .body("rows.outcome", contains("REFUSED", "TAKEN"))
        .body("rows[0].errors.field", hasItem("reference"));
    as("ivan", "agent")
        .contentType("text/csv")
        .body(csv)
        .post("/quality/monitored-calls/csv")
        .then()
        .statusCode(403);
    String template =
        as("quality1", "quality")
            .get("/quality/monitored-calls/template.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    csv(template).body("rows", hasSize(0));
  }

  private static Map<String, Object> elsewhere(String reference, String score) {
    return Map.of(
        "source",
        "qm",
        "reference",
        reference,
        "agent",
        "ivan",
        "callId",
        reference.equals("r-2") ? "c-2" : "c-9",
        "at",
        "2019-07-02T09:00:00+08:00",
        "score",
        Double.valueOf(score));
  }

  private static ValidatableResponse csv(String csv) {
    return as("quality1", "quality")
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/quality/monitored-calls/csv")
        .then()
        .statusCode(200);
  }

  private static String publishedForm(String code) {
    String id = draft(code, 20, 80).statusCode(201).extract().path("id");
    publish(id).statusCode(200).body("status", equalTo("PUBLISHED"));
    return id;
  }

  private static ValidatableResponse publish(String id) {
    return as("quality1", "quality")
        .header("If-Match", "\"0\"")
        .post("/quality/forms/" + id + "/publish")
        .then();
  }

  private static ValidatableResponse draft(String code, int greeting, int solution) {
    return as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(form(code, greeting, solution))
        .post("/quality/forms")
        .then();
  }

  private static Map<String, Object> form(String code, int greeting, int solution) {
    return Map.of(
        "code", code,
        "title", Map.of("zh", "电话", "en", "Telephone"),
        "questions",
            List.of(
                question("greeting", greeting, 1, false),
                question("solution", solution, 4, false),
                question("identity", 0, 1, true)));
  }

  private static Map<String, Object> question(
      String code, int weight, int steps, boolean critical) {
    return Map.of(
        "code", code,
        "text", Map.of("zh", "问", "en", code),
        "weight", weight,
        "steps", steps,
        "critical", critical);
  }

  private static ValidatableResponse assess(
      String agent, String callId, String at, String form, int greeting, int solution) {
    return as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "call",
                call(agent, callId, at),
                "formId",
                form,
                "recording",
                "rec:" + callId,
                "answers",
                answers(greeting, solution)))
        .post("/quality/assessments")
        .then();
  }

  private static ValidatableResponse assessWith(
      String agent, String callId, String form, List<Map<String, Object>> answers) {
    return as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "call",
                call(agent, callId, "2019-04-05T09:00:00+08:00"),
                "formId",
                form,
                "answers",
                answers))
        .post("/quality/assessments")
        .then();
  }

  private static ValidatableResponse assessTask(String by, String task, String form) {
    return as(by, "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("taskId", task, "formId", form, "answers", answers(1, 4)))
        .post("/quality/assessments")
        .then();
  }

  private static ValidatableResponse give(String by, String round, int greeting, int solution) {
    return as(by, "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("answers", answers(greeting, solution)))
        .post("/quality/calibrations/" + round + "/assessments")
        .then();
  }

  private static ValidatableResponse dispute(String by, String id, int version) {
    return as(by, "agent")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("reason", "The customer had hung up."))
        .post("/quality/assessments/" + id + "/dispute")
        .then();
  }

  private static ValidatableResponse decide(
      String by, String role, String id, List<Map<String, Object>> answers) {
    return as(by, role)
        .header("If-Match", "\"1\"")
        .body(Map.of("answers", answers, "reason", "Heard again."))
        .post("/quality/assessments/" + id + "/decision")
        .then();
  }

  private static ValidatableResponse take(String by, String task, int version) {
    return as(by, "quality")
        .header("If-Match", "\"" + version + "\"")
        .post("/quality/tasks/" + task + "/take")
        .then();
  }

  private static ValidatableResponse draw(String month) {
    return as("quality1", "quality")
        .post("/quality/tasks/draw?month=" + month)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> call(String agent, String callId, String at) {
    return Map.of("agent", agent, "callId", callId, "at", at);
  }

  private static List<Map<String, Object>> answers(int greeting, int solution) {
    return List.of(
        answer("greeting", greeting), answer("solution", solution), answer("identity", 1));
  }

  private static Map<String, Object> answer(String question, int level) {
    return Map.of("question", question, "level", level);
  }

  private static void tellCalls(LocalDate from, int days, String... agents) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (String agent : agents) {
        String id = "q-" + agent + "-" + day;
        String at =
            from.plusDays(day).atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant().toString();
        steps.add(
            Map.of("callId", id, "stepId", "1", "kind", "ANSWERED", "at", at, "agent", agent));
      }
    }
    as("telephony", "channel")
        .body(Map.of("steps", steps))
        .post("/calls/steps")
        .then()
        .statusCode(200);
  }

  private static String figure(String month, String code, String variant, String agent) {
    RequestSpecification asked =
        as("analyst1", "analyst")
            .queryParam("from", month + "-01")
            .queryParam("to", LocalDate.parse(month + "-01").plusMonths(1).toString())
            .queryParam("code", code);
    if (agent != null) {
      asked.queryParam("by", "agent");
    }
    List<Map<String, Object>> rows =
        asked.get("/figures").then().statusCode(200).extract().path("figures");
    return rows.stream()
        .filter(row -> row.get("variant").equals(variant))
        .filter(row -> agent == null || agent.equals(row.get("group")))
        .map(
            row ->
                row.get("numerator")
                    + " / "
                    + (row.get("denominator") == null ? "-" : row.get("denominator"))
                    + " = "
                    + row.get("value"))
        .findFirst()
        .orElse("no row");
  }

  private static RequestSpecification as(String user, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, role))
        .contentType("application/json");
  }
}
