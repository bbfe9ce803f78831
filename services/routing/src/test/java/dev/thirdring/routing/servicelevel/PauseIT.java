package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
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
@Tag("R9")
class PauseIT {
  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static void pause(UUID ticket, Map<String, Object> body) {
    as(Scene.AGENT).body(body).post("/tickets/" + ticket + "/pause").then().statusCode(200);
  }

  private static List<String> states(UUID ticket, String code) {
    return clocks(ticket).getList("items.findAll { it.clock == '" + code + "' }.state");
  }

  private static JsonPath clocks(UUID ticket) {
    return as(Scene.AGENT)
        .get("/tickets/" + ticket + "/clocks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void letsClocksGoOnWhenTheLastOfSeveralPausesEnds() {
    UUID ticket = scene.assigned().ticketId();
    pause(ticket, Map.of("reason", "the bill"));
    pause(ticket, Map.of("reason", "the supplier", "code", "third-party"));
    JsonPath pauses =
        as(Scene.NETWORK).get("/tickets/" + ticket + "/pauses").then().extract().jsonPath();
    assertEquals(List.of("customer", "third-party"), pauses.getList("items.code"));

    as(Scene.BILLING).get("/tickets/" + ticket + "/pauses").then().statusCode(403);
    as(Scene.BILLING).get("/tickets/" + ticket + "/timeline").then().statusCode(403);
    as(Scene.BILLING)
        .body(Map.of("reason", "none of theirs"))
        .post("/tickets/" + ticket + "/pause")
        .then()
        .statusCode(403);
    String first = pauses.getString("items[0].pauseId");
    as(Scene.NETWORK)
        .post("/tickets/" + ticket + "/pauses/" + first + "/end")
        .then()
        .statusCode(403);
    as(Scene.AGENT).post("/tickets/" + ticket + "/pauses/" + first + "/end").then().statusCode(200);
    as(Scene.AGENT).post("/tickets/" + ticket + "/pauses/" + first + "/end").then().statusCode(409);
    assertEquals(List.of("RUNNING"), states(ticket, "effective-reply"));
    assertEquals(List.of("PAUSED"), states(ticket, "department-answer"));

    as(Scene.AGENT).post("/tickets/" + ticket + "/resume").then().statusCode(200);
    assertEquals(List.of("RUNNING"), states(ticket, "department-answer"));
  }

  @Test
  void goesOnByItselfAtTheLatestDate() {
    UUID ticket = scene.assigned().ticketId();
    Instant latest = Clock.systemUTC().instant().plus(Duration.ofSeconds(2));
    pause(ticket, Map.of("reason", "the bill", "latest", latest.toString()));
    assertEquals(List.of("PAUSED"), states(ticket, "effective-reply"));

    eventually(() -> states(ticket, "effective-reply"), List.of("RUNNING")::equals);
    as(Scene.AGENT)
        .get("/tickets/" + ticket + "/pauses")
        .then()
        .body("items[0].endedBecause", equalTo("LATEST"))
        .body(
            "items[0].until",
            equalTo(
                clocks(ticket)
                    .getString("items.find { it.clock == 'effective-reply' }.pauses[0].until")));
  }

  @Test
  void goesOnByItselfWhenTheCustomerAnswers() {
    UUID ticket = scene.assigned().ticketId();
    pause(ticket, Map.of("reason", "the bill"));
    pause(ticket, Map.of("reason", "another day", "code", "customer-appointment"));
    Instant now = Clock.systemUTC().instant();
    scene.events.publish(
        ticket.toString(),
        new ContactAdded(
            UUID.randomUUID(), ticket, now, now, "email", ContactDirection.INCOMING, "agent1"));
    eventually(
        () ->
            as(Scene.AGENT)
                .get("/tickets/" + ticket + "/pauses")
                .then()
                .extract()
                .<List<String>>path("items.endedBecause"),
        ended -> "CUSTOMER".equals(ended.get(0)) && ended.get(1) == null);
    assertEquals(List.of("PAUSED"), states(ticket, "effective-reply"));
  }

  @Test
  void aClockThatStartsWhileTheTicketWaitsStandsStill() {
    AssignmentMade made = scene.assigned();
    UUID ticket = made.ticketId();
    pause(ticket, Map.of("reason", "the bill"));
    as(Scene.NETWORK, Scene.version(made.assignmentId()))
        .body(Map.of("to", "billing", "reason", "It is about the bill"))
        .post("/assignments/" + made.assignmentId() + "/pass-on")
        .then()
        .statusCode(200);

    assertEquals(List.of("STOPPED", "PAUSED"), states(ticket, "department-answer"));
    as(Scene.AGENT).post("/tickets/" + ticket + "/resume").then().statusCode(200);
    assertEquals(List.of("STOPPED", "RUNNING"), states(ticket, "department-answer"));
  }

  @Test
  @Tag("R5")
  void theEffectiveReplyIsOwedAgainWhenTheTicketIsOpenedAgain() {
    UUID ticket = scene.assigned().ticketId();
    Instant now = Clock.systemUTC().instant();
    scene.events.publish(ticket.toString(), new TicketSettled(ticket, now, true, "done"));
    eventually(() -> states(ticket, "effective-reply"), List.of("STOPPED")::equals);
    scene.events.publish(ticket.toString(), new TicketReopened(ticket, now, 1, "not done"));

    eventually(() -> states(ticket, "effective-reply"), List.of("STOPPED", "RUNNING")::equals);
  }

  @Test
  void reasonsAreData() {
    String code = "r-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> reason =
        Map.of(
            "nameZh",
            "法院",
            "nameEn",
            "Court",
            "clocks",
            List.of("first-reply"),
            "endsOnContact",
            false,
            "longest",
            "PT48H");
    Map<String, Object> wanted = Map.of("code", code, "reason", reason);
    as(Scene.AGENT).body(wanted).post("/pause-reasons").then().statusCode(403);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code)
        .body(wanted)
        .post("/pause-reasons")
        .then()
        .statusCode(201);
    as(Scene.AGENT).get("/pause-reasons").then().body("items.code", hasItem(code));
    as(Scene.ADMINISTRATOR, 7).body(reason).put("/pause-reasons/" + code).then().statusCode(412);

    Map<String, Object> unknown =
        Map.of(
            "nameZh",
            "法院",
            "nameEn",
            "Court",
            "clocks",
            List.of("no-such"),
            "endsOnContact",
            false,
            "longest",
            "PT48H");
    as(Scene.ADMINISTRATOR, 0)
        .body(unknown)
        .put("/pause-reasons/" + code)
        .then()
        .statusCode(400)
        .body("errors.field", contains("clocks"));
    as(Scene.AGENT)
        .body(Map.of("reason", "x", "code", "no-such"))
        .post("/tickets/" + UUID.randomUUID() + "/pause")
        .then()
        .statusCode(400)
        .body("errors.field", contains("code"));
  }
}
