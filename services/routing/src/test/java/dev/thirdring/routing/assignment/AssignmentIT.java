package dev.thirdring.routing.assignment;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class AssignmentIT {
  private static final Map<String, Object> REPAIRED = Map.of("remedy", "基站已修复 Repaired");
  private static final Map<String, Object> WITH_VISIT =
      Map.of(
          "remedy",
          "Engineer comes",
          "visit",
          Map.of("skill", "broadband", "region", "east", "scope", "Check the line"));

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static String path(AssignmentMade made, String what) {
    return "/assignments/" + made.assignmentId() + "/" + what;
  }

  @Test
  @Tag("R1")
  @Tag("R7")
  void assignsOnceThoughToldTwice() {
    TicketOpened ticket = Scene.opened(TicketForm.NOTICE, "no-signal", false);
    String id = scene.events.publish(ticket.ticketId().toString(), ticket);
    scene.events.publish(id, ticket.ticketId().toString(), ticket);
    AssignmentMade later = scene.assigned();

    List<AssignmentMade> made =
        scene.events.all(AssignmentMade.class).stream()
            .filter(one -> one.ticketId().equals(ticket.ticketId()))
            .toList();
    assertEquals(1, made.size(), () -> "made: " + made + " before " + later);
    assertEquals("network-quality", made.getFirst().department());
    assertEquals("network-no-signal", made.getFirst().rule());
  }

  @Test
  @Tag("R4")
  @Tag("R11")
  void completesWhenTheDepartmentAnswers() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 0)
        .body(REPAIRED)
        .post(path(made, "answer"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("COMPLETED"))
        .body("answer.inTime", equalTo(true))
        .body("history.what", contains("MADE", "ANSWERED"))
        .body("history.by", contains("rules", "network-dept"));

    scene.events.await(
        AssignmentAnswered.class, one -> one.assignmentId().equals(made.assignmentId()));
    scene.events.await(
        AssignmentCompleted.class, one -> one.assignmentId().equals(made.assignmentId()));
    ClockStopped stopped =
        scene.events.await(
            ClockStopped.class,
            one -> one.ticketId().equals(made.ticketId()) && one.clock().equals("effective-reply"));
    assertTrue(stopped.kept());
  }

  @Test
  @Tag("R7")
  void keepsADepartmentOutOfTheMattersOfAnother() {
    AssignmentMade made = scene.assigned();
    as(Scene.BILLING).get("/assignments/" + made.assignmentId()).then().statusCode(403);
    as(Scene.BILLING, 0).body(REPAIRED).post(path(made, "answer")).then().statusCode(403);
    as(Scene.BILLING, 0)
        .body(Map.of("reason", "mine"))
        .post(path(made, "pass-on"))
        .then()
        .statusCode(403);
    as(Scene.BILLING).get("/assignments?department=network-quality").then().statusCode(403);
    as(Scene.BILLING)
        .get("/assignments?limit=200")
        .then()
        .statusCode(200)
        .body("items.department", everyItem(equalTo("billing")));
    as(Scene.BILLING)
        .get("/tickets/" + made.ticketId() + "/assignments")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as(Scene.SUPERVISOR)
        .get("/assignments?limit=200")
        .then()
        .statusCode(200)
        .body("items.assignmentId", hasItem(made.assignmentId().toString()));
  }

  @Test
  void asksForARoleAndAToken() {
    AssignmentMade made = scene.assigned();
    as(Scene.AGENT, 0).body(REPAIRED).post(path(made, "answer")).then().statusCode(403);
    given().get("/assignments").then().statusCode(401);
  }

  @Test
  void refusesWhatWasSeenBeforeAChange() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 7).body(REPAIRED).post(path(made, "answer")).then().statusCode(412);
    as(Scene.NETWORK).body(REPAIRED).post(path(made, "answer")).then().statusCode(428);
    assertEquals("OPEN", Scene.state(made.assignmentId()));
  }

  @Test
  void refusesAnAnswerWithoutARemedyOrTwice() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 0)
        .body(Map.of("remedy", " "))
        .post(path(made, "answer"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("remedy"));
    as(Scene.NETWORK, 0).body(REPAIRED).post(path(made, "answer")).then().statusCode(200);
    as(Scene.NETWORK, 1)
        .body(REPAIRED)
        .post(path(made, "answer"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:assignment-not-open"));
  }

  @Test
  @Tag("R7")
  void passesOnToAUnitThatIsKnown() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 0)
        .body(Map.of("to", "moon-base", "reason", "Not ours"))
        .post(path(made, "pass-on"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("to"));
    as(Scene.NETWORK, 0)
        .body(Map.of("to", "billing"))
        .post(path(made, "pass-on"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    as(Scene.NETWORK, 0)
        .body(Map.of("to", "billing", "reason", "A bill"))
        .post(path(made, "pass-on"))
        .then()
        .statusCode(200)
        .body("state", equalTo("PASSED_ON"))
        .body("closed.to", equalTo("billing"));

    AssignmentPassedOn passed =
        scene.events.await(
            AssignmentPassedOn.class, one -> one.assignmentId().equals(made.assignmentId()));
    assertEquals("A bill", passed.reason());
    AssignmentMade next =
        scene.events.await(
            AssignmentMade.class,
            one -> one.ticketId().equals(made.ticketId()) && one.department().equals("billing"));
    assertEquals("passed-on", next.rule());
  }

  @Test
  @Tag("R1")
  void sendsAReviewedNoticeWhereTheReviewerSays() {
    TicketOpened ticket = Scene.opened(TicketForm.REVIEWED_NOTICE, "no-signal", false);
    scene.publish(ticket);
    scene.events.publish(
        ticket.ticketId().toString(),
        new NoticeReviewed(
            ticket.ticketId(), now(), "head-of-business-unit", true, "billing", "A charge"));

    AssignmentMade made =
        scene.events.await(AssignmentMade.class, one -> one.ticketId().equals(ticket.ticketId()));
    assertEquals("billing", made.department());
    assertEquals("reviewer", made.rule());
    assertEquals("A charge", made.reason());
  }

  @Test
  void waitsForTheVisitAndAnswersAgainWhenItSolvedNothing() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 0)
        .body(WITH_VISIT)
        .post(path(made, "answer"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("outstanding", contains("VISIT"));

    visited(made, false);
    eventually(() -> Scene.state(made.assignmentId()), "OPEN"::equals);

    as(Scene.NETWORK, Scene.version(made.assignmentId()))
        .body(WITH_VISIT)
        .post(path(made, "answer"))
        .then()
        .statusCode(200);
    visited(made, true);
    eventually(() -> Scene.state(made.assignmentId()), "COMPLETED"::equals);
  }

  private void visited(AssignmentMade made, boolean solved) {
    scene.events.publish(
        made.ticketId().toString(),
        new VisitCompleted(
            UUID.randomUUID(),
            made.ticketId(),
            made.assignmentId(),
            "engineer1",
            now(),
            solved,
            "Line checked"));
  }

  @Test
  @Tag("F5")
  void assignsAReopenedTicketToTheSameDepartment() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, 0).body(REPAIRED).post(path(made, "answer")).then().statusCode(200);
    scene.events.publish(
        made.ticketId().toString(),
        new TicketReopened(made.ticketId(), now(), 1, "Still no signal"));

    AssignmentMade again =
        scene.events.await(
            AssignmentMade.class,
            one -> one.ticketId().equals(made.ticketId()) && one.rule().equals("reopened"));
    assertEquals("network-quality", again.department());
    assertTrue(
        scene
            .events
            .await(
                ClockStopped.class,
                one ->
                    one.ticketId().equals(made.ticketId())
                        && one.clock().equals("reopened-to-department"))
            .kept());
  }

  @Test
  void withdrawsWhatASettledTicketNoLongerNeeds() {
    AssignmentMade made = scene.assigned();
    scene.events.publish(
        made.ticketId().toString(), new TicketSettled(made.ticketId(), now(), true, "Well"));
    eventually(() -> Scene.state(made.assignmentId()), "WITHDRAWN"::equals);
  }

  @Test
  void laysAnEventOfAnUnknownVersionAsideWithItsReason() {
    String id = UUID.randomUUID().toString();
    scene.events.send(
        "intake.tickets",
        id,
        "dev.thirdring.intake.ticket-opened.v99",
        UUID.randomUUID().toString(),
        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var dead = scene.events.awaitRecord(record -> id.equals(EventProbe.header(record, "ce_id")));
    assertEquals("intake.tickets.dead-letter", dead.topic());
    assertEquals(
        "unknown type or version: dev.thirdring.intake.ticket-opened.v99",
        EventProbe.header(dead, "dead-letter-reason"));
  }

  @Test
  void givesTheListInPages() {
    scene.assigned();
    scene.assigned();
    String cursor =
        as(Scene.SUPERVISOR)
            .get("/assignments?limit=1")
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(1))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    String first = as(Scene.SUPERVISOR).get("/assignments?limit=1").path("items[0].assignmentId");
    as(Scene.SUPERVISOR)
        .queryParam("cursor", cursor)
        .get("/assignments?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].assignmentId", not(equalTo(first)));
    as(Scene.SUPERVISOR)
        .get("/assignments?limit=201")
        .then()
        .statusCode(400)
        .body("errors.field", contains("limit"));
  }
}
