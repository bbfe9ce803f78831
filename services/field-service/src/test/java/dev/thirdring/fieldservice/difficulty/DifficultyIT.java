package dev.thirdring.fieldservice.difficulty;

import static dev.thirdring.fieldservice.Desk.act;
import static dev.thirdring.fieldservice.Desk.approved;
import static dev.thirdring.fieldservice.Desk.as;
import static dev.thirdring.fieldservice.Desk.onSite;
import static dev.thirdring.fieldservice.Desk.supervisor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("V4")
class DifficultyIT {
  private static final Instant DAY = Instant.parse("2199-09-01T00:00:00Z");

  @Test
  void isReportedByTheEngineerAndAnsweredByTheOffice() {
    String order = onSite(DAY);
    String id =
        report(as("engineer1", "engineer"), order, UUID.randomUUID().toString(), null)
            .statusCode(201)
            .body("reportedInTime", equalTo(true))
            .extract()
            .path("id");
    String answer = "difficulties/" + id + "/answer";
    Map<String, Object> text = Map.of("answer", "同意，熔接车一小时内到。");
    act(as("engineer1", "engineer"), order, answer, 0, text).statusCode(403);
    act(supervisor(), order, answer, 5, text).statusCode(412);
    act(supervisor(), order, answer, 0, Map.of("answer", ""))
        .statusCode(400)
        .body("errors.field", contains("answer"));
    act(supervisor(), order, answer, 0, text).statusCode(200).header("ETag", "\"1\"");
    act(supervisor(), order, answer, 1, text).statusCode(409);
    as("engineer1", "engineer")
        .get("/orders/" + order + "/difficulties")
        .then()
        .statusCode(200)
        .body("id", contains(id))
        .body("[0].answer.by", equalTo("fieldsup1"));
    as("engineer2", "engineer").get("/orders/" + order + "/difficulties").then().statusCode(403);
    given().get("/orders/" + order + "/difficulties").then().statusCode(401);
  }

  @Test
  void lateOnesReachTheSupervisionBoard() {
    String order = onSite(DAY.plus(Duration.ofDays(1)));
    String arrived = supervisor().get("/orders/" + order).path("arrival.at");
    change("PT1S").statusCode(200);
    try (EventProbe probe = new EventProbe("supervision.deadlines")) {
      awaitLate(order, arrived);
      String ticket = supervisor().get("/orders/" + order).path("ticketId");
      DeadlineMissed missed =
          probe.await(DeadlineMissed.class, event -> event.ticketId().toString().equals(ticket));
      assertEquals("difficulty-report", missed.clock());
      assertEquals("engineer1", missed.responsible());
    } finally {
      change("PT24H").statusCode(200);
    }
  }

  @Test
  void refusesWhatIsNotAllowed() {
    String prepared = approved("broadband", "east");
    report(supervisor(), prepared, UUID.randomUUID().toString(), null).statusCode(409);
    String order = onSite(DAY.plus(Duration.ofDays(2)));
    String key = UUID.randomUUID().toString();
    report(as("engineer2", "engineer"), order, key, null).statusCode(403);
    report(as("agent1", "agent"), order, key, null).statusCode(403);
    report(as("engineer1", "engineer"), order, key, "2199-01-01T00:00:00Z")
        .statusCode(400)
        .body("errors.field", contains("arisenAt"));
    report(supervisor(), order, key, null)
        .statusCode(201)
        .body("takenDownBy", equalTo("fieldsup1"))
        .body("engineer", equalTo("engineer1"));
    report(supervisor(), order, key, null).statusCode(201);
    supervisor().get("/orders/" + order + "/difficulties").then().body("size()", equalTo(1));
    as("engineer1", "engineer")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("surroundings", "x"))
        .post("/orders/" + order + "/difficulties")
        .then()
        .statusCode(400)
        .body("errors.field", contains("proposal", "situation"));
    as("agent1", "agent").get("/difficulty-limit").then().statusCode(403);
    put("engineer1", "engineer", "\"0\"", "PT24H").statusCode(403);
    put("admin1", "administrator", "\"99\"", "PT24H").statusCode(412);
    put("admin1", "administrator", "\"0\"", "P31D").statusCode(400);
  }

  /** Reports one that arose at arrival, until the second that is allowed has passed. */
  private static void awaitLate(String order, String arrived) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < giveUpAt) {
      boolean inTime =
          report(as("engineer1", "engineer"), order, UUID.randomUUID().toString(), arrived)
              .statusCode(201)
              .extract()
              .path("reportedInTime");
      if (!inTime) {
        return;
      }
    }
    throw new AssertionError("a difficulty of " + arrived + " is still in time after 20 s");
  }

  private static ValidatableResponse report(
      RequestSpecification who, String order, String key, String arisenAt) {
    Map<String, Object> body = new HashMap<>();
    body.put("surroundings", "地下二层弱电间");
    body.put("situation", "光缆被施工挖断");
    body.put("proposal", "申请熔接车支援");
    body.put("urgent", true);
    if (arisenAt != null) {
      body.put("arisenAt", arisenAt);
    }
    return who.contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/orders/" + order + "/difficulties")
        .then();
  }

  private static ValidatableResponse change(String limit) {
    String version = as("admin1", "administrator").get("/difficulty-limit").header("ETag");
    return put("admin1", "administrator", version, limit);
  }

  private static ValidatableResponse put(String user, String role, String version, String limit) {
    return as(user, role)
        .contentType(ContentType.JSON)
        .header("If-Match", version)
        .body(Map.of("limit", limit))
        .put("/difficulty-limit")
        .then();
  }
}
