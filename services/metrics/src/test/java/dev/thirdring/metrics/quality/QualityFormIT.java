package dev.thirdring.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forms and their versions. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class QualityFormIT extends Assessed {
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
}
