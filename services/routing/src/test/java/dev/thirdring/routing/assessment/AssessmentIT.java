package dev.thirdring.routing.assessment;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R11")
class AssessmentIT {
  private static final Map<String, Object> WHY = Map.of("reason", "派单时没有地址");
  private static final String OTHER_SUPERVISOR = Tokens.of("supervisor2", "supervisor");

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** A line against a unit, missed two hours ago. */
  private String line(UUID ticket, String unit) {
    Instant missed = Clock.systemUTC().instant().minus(Duration.ofHours(2));
    scene.events.publish(
        ticket.toString(),
        new DeadlineMissed(
            "knowledge", "question-answer", UUID.randomUUID(), ticket, unit, missed, missed));
    return eventually(() -> found(ticket, unit).getString("assessmentId"), id -> id != null);
  }

  private static JsonPath found(UUID ticket, String unit) {
    return as(Scene.SUPERVISOR)
        .get("/assessments?limit=200&department=" + unit)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items.find { it.ticketId == '" + ticket + "' }");
  }

  private static long counting(String month) {
    Integer counting =
        as(Scene.BILLING)
            .get("/assessments/months/" + month + "/totals")
            .then()
            .statusCode(200)
            .extract()
            .path(
                "items.find { it.department == 'billing' && it.kind == 'MISSED_DEADLINE' }.counting");
    return counting == null ? 0 : counting;
  }

  @Test
  void aUnitObjectsAndASupervisorDecidesWithReasons() {
    UUID ticket = UUID.randomUUID();
    String id = line(ticket, "billing");
    String month = found(ticket, "billing").getString("enteredAt").substring(0, 7);
    long before = counting(month);
    String path = "/assessments/" + id;
    as(Scene.NETWORK, 0).body(WHY).post(path + "/dispute").then().statusCode(403);
    as(Scene.BILLING, 7).body(WHY).post(path + "/dispute").then().statusCode(412);
    as(Scene.BILLING, 0)
        .body(WHY)
        .post(path + "/dispute")
        .then()
        .statusCode(200)
        .body("state", equalTo("DISPUTED"))
        .body("dispute.by", equalTo("billing-dept"));
    as(Scene.BILLING, 1).body(WHY).post(path + "/dispute").then().statusCode(409);
    Map<String, Object> waive = Map.of("waived", true, "reason", "属实");
    as(Scene.BILLING, 1).body(waive).post(path + "/decision").then().statusCode(403);
    as(Scene.SUPERVISOR, 1)
        .body(waive)
        .post(path + "/decision")
        .then()
        .statusCode(200)
        .body("state", equalTo("WAIVED"))
        .body("decision.by", equalTo("supervisor1"))
        .body("decision.reason", equalTo("属实"));
    assertEquals(before - 1, counting(month));
    as(Scene.SUPERVISOR, 2).body(waive).post(path + "/decision").then().statusCode(409);
    as(Scene.SUPERVISOR)
        .get("/assessments?state=WAIVED&limit=200")
        .then()
        .body("items.find { it.assessmentId == '" + id + "' }.state", equalTo("WAIVED"));
  }

  @Test
  void nobodyDecidesAboutAnObjectionOfTheirOwn() {
    String path = "/assessments/" + line(UUID.randomUUID(), "customer-care");
    as(Scene.SUPERVISOR, 0).body(WHY).post(path + "/dispute").then().statusCode(200);
    Map<String, Object> refuse = Map.of("waived", false, "reason", "不成立");
    as(Scene.SUPERVISOR, 1).body(refuse).post(path + "/decision").then().statusCode(403);
    as(OTHER_SUPERVISOR, 1)
        .body(refuse)
        .post(path + "/decision")
        .then()
        .statusCode(200)
        .body("state", equalTo("UPHELD"));
  }

  @Test
  void saysHowMuchTooLateItWasDone() {
    UUID ticket = UUID.randomUUID();
    line(ticket, "billing");
    Instant now = Clock.systemUTC().instant();
    scene.events.publish(ticket.toString(), new TicketSettled(ticket, now, true, "done"));
    String lateBy =
        eventually(() -> found(ticket, "billing").getString("lateBy"), late -> late != null);
    assertEquals(2, Duration.parse(lateBy).toHours());
    as(Scene.AGENT).get("/assessments/months/2026-11/totals").then().statusCode(403);
    as(Scene.SUPERVISOR).get("/assessments/months/2026-13/totals").then().statusCode(400);
  }
}
