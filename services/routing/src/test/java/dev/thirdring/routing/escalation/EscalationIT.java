package dev.thirdring.routing.escalation;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R8")
class EscalationIT {
  private static final Map<String, Object> THREAT =
      Map.of("authority", "ministry", "reason", "Says so on the telephone");

  private Scene scene;
  private AssignmentMade made;

  @BeforeEach
  void open() {
    scene = new Scene();
    made = scene.assigned();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private ValidatableResponse said(String token, Map<String, Object> body) {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/tickets/" + made.ticketId() + "/escalations")
        .then();
  }

  private List<String> levels() {
    return as(Scene.SUPERVISOR)
        .get("/tickets/" + made.ticketId() + "/escalations")
        .path("items.level");
  }

  @Test
  void goesBeforeALevelWhileItIsHandledAndIsNotedThere() {
    String id =
        said(Scene.NETWORK, THREAT)
            .statusCode(201)
            .body("level", equalTo("general-manager"))
            .body("cause", equalTo("authority"))
            .body("escalatedBy", equalTo("network-dept"))
            .extract()
            .path("escalationId");
    TicketEscalated told =
        scene.events.await(TicketEscalated.class, one -> one.ticketId().equals(made.ticketId()));
    assertEquals("ministry", told.authority());
    as(Scene.SUPERVISOR)
        .get("/escalations/by-authority")
        .then()
        .statusCode(200)
        .body("items.authority", hasItem("ministry"));

    as(Scene.SUPERVISOR).post("/escalations/acknowledgements/" + id).then().statusCode(403);
    as(Scene.MANAGER)
        .post("/escalations/acknowledgements/" + id)
        .then()
        .statusCode(200)
        .body("acknowledgedBy", equalTo("general-manager1"));
    as(Scene.MANAGER)
        .post("/escalations/acknowledgements/" + UUID.randomUUID())
        .then()
        .statusCode(404);

    scene.events.publish(
        made.ticketId().toString(), new TicketSettled(made.ticketId(), now(), true, "Well"));
    assertNotNull(
        eventually(
            () ->
                as(Scene.SUPERVISOR)
                    .get("/tickets/" + made.ticketId() + "/escalations")
                    .<Object>path("items[0].closedAt"),
            at -> at != null));
  }

  @Test
  void goesHigherWithTheSecondAndTheThirdReopening() {
    for (int times = 1; times <= 3; times++) {
      scene.events.publish(
          made.ticketId().toString(),
          new TicketReopened(made.ticketId(), now(), times, "Still no signal"));
    }
    assertEquals(
        List.of("supervisor", "general-manager"),
        eventually(this::levels, levels -> levels.size() == 2));
  }

  @Test
  void goesHigherWithTheThirdMissedDeadline() {
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of(), levels());
      scene.events.publish(
          made.ticketId().toString(),
          new DeadlineMissed(
              "knowledge", "answer", UUID.randomUUID(), made.ticketId(), null, now(), now()));
      int missed = i + 1;
      eventually(
          () ->
              as(Scene.SUPERVISOR)
                  .get("/supervision/missed?limit=200")
                  .<List<String>>path("items.ticketId")
                  .stream()
                  .filter(made.ticketId().toString()::equals)
                  .count(),
          count -> count == missed);
    }
    assertEquals(List.of("supervisor"), eventually(this::levels, levels -> !levels.isEmpty()));
  }

  @Test
  void keepsItsTriggersAsData() {
    int version =
        as(Scene.ADMINISTRATOR)
            .get("/escalations/triggers")
            .then()
            .statusCode(200)
            .body("items.kind", contains("MISSED", "REOPENED"))
            .extract()
            .path("items[1].version");
    Map<String, Object> same =
        Map.of(
            "levels",
            List.of(
                Map.of("time", 2, "level", "supervisor"),
                Map.of("time", 3, "level", "general-manager")));
    as(Scene.ADMINISTRATOR, version)
        .body(same)
        .put("/escalations/triggers/REOPENED")
        .then()
        .statusCode(200)
        .body("levels.level", contains("supervisor", "general-manager"));
    as(Scene.ADMINISTRATOR, version + 7)
        .body(same)
        .put("/escalations/triggers/REOPENED")
        .then()
        .statusCode(412);
  }

  @Test
  void isForThoseWhoHandleIt() {
    said(Scene.BILLING, THREAT).statusCode(403);
    said(Scene.FINANCE, THREAT).statusCode(403);
    said(Scene.AGENT, Map.of("authority", "ministry")).statusCode(400);
    as(Scene.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(THREAT)
        .post("/tickets/" + UUID.randomUUID() + "/escalations")
        .then()
        .statusCode(404);
    String path = "/tickets/" + made.ticketId() + "/escalations";
    as(Scene.BILLING).get(path).then().statusCode(403);
    as(Scene.AGENT)
        .post("/escalations/acknowledgements/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    as(Scene.AGENT).get("/escalations/triggers").then().statusCode(403);
    as(Scene.SUPERVISOR, 0)
        .body(Map.of("levels", List.of()))
        .put("/escalations/triggers/MISSED")
        .then()
        .statusCode(403);
  }
}
