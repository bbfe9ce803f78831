package dev.thirdring.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which calls are drawn, and who assesses them. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class QualityDrawIT extends Assessed {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void howManyCallsAreDrawnIsData() {
    ValidatableResponse now = as("quality1", "quality").get("/quality/sampling").then();
    String etag = now.statusCode(200).extract().header("ETag");
    sampling("quality", etag, 6, 5).statusCode(400).body("errors.field", contains("atMost"));
    sampling("quality", etag, 0, 51)
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("atLeast", "atMost"));
    sampling("supervisor", etag, 4, 5).statusCode(403);
    sampling("agent", etag, 4, 5).statusCode(403);
    String next =
        sampling("quality", etag, 4, 5)
            .statusCode(200)
            .body("atLeast", equalTo(4))
            .body("atMost", equalTo(5))
            .extract()
            .header("ETag");
    sampling("quality", "\"77\"", 4, 5).statusCode(412);
    sampling("administrator", next, 4, 5).statusCode(200);
  }

  private static ValidatableResponse sampling(String role, String etag, int atLeast, int atMost) {
    return as("somebody", role)
        .header("If-Match", etag)
        .body(Map.of("atLeast", atLeast, "atMost", atMost))
        .put("/quality/sampling")
        .then();
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

  private static ValidatableResponse assessTask(String by, String task, String form) {
    return as(by, "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("taskId", task, "formId", form, "answers", answers(1, 4)))
        .post("/quality/assessments")
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
}
