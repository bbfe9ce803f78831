package dev.thirdring.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores, disputes and the figure they make. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class QualityIT extends Assessed {
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
  void anAssessmentIsOfOneCall() {
    as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("formId", UUID.randomUUID(), "answers", answers(1, 3)))
        .post("/quality/assessments")
        .then()
        .statusCode(400)
        .body("errors.field", contains("call"));
  }

  @Test
  void withoutMonitoredCallsTheScoreIsAbsent() {
    assertEquals("0 / 0 = null", figure("1997-03", "monitoring_score", "default", null));
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
}
