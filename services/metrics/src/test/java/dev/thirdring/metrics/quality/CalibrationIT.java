package dev.thirdring.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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

/** Several assessors judge one call. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class CalibrationIT extends Assessed {
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

  private static ValidatableResponse give(String by, String round, int greeting, int solution) {
    return as(by, "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("answers", answers(greeting, solution)))
        .post("/quality/calibrations/" + round + "/assessments")
        .then();
  }
}
