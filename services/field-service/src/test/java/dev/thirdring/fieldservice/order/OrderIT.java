package dev.thirdring.fieldservice.order;

import static dev.thirdring.fieldservice.Desk.WHOLE_CHECKLIST;
import static dev.thirdring.fieldservice.Desk.act;
import static dev.thirdring.fieldservice.Desk.answered;
import static dev.thirdring.fieldservice.Desk.approved;
import static dev.thirdring.fieldservice.Desk.as;
import static dev.thirdring.fieldservice.Desk.await;
import static dev.thirdring.fieldservice.Desk.book;
import static dev.thirdring.fieldservice.Desk.open;
import static dev.thirdring.fieldservice.Desk.opened;
import static dev.thirdring.fieldservice.Desk.supervisor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.VisitWanted;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OrderIT {
  private static final Instant DAY = Instant.parse("2199-03-01T00:00:00Z");
  private static final Map<String, Object> DONE =
      Map.of(
          "report", "已更换光猫，测速正常。",
          "solved", true,
          "departureReportedTo", "物业值班员",
          "returnConsentedBy", "fieldsup1");

  @Test
  @Tag("V1")
  @Tag("V2")
  @Tag("V3")
  void goesFromAWishToAReport() {
    UUID ticket = UUID.randomUUID();
    try (EventProbe probe = new EventProbe("field-service.visits")) {
      probe.publish(ticket.toString(), opened(ticket, "east"));
      probe.publish(ticket.toString(), answered(ticket, new VisitWanted("broadband", "east", "x")));
      String order = await(ticket);
      act(supervisor(), order, "approval", 0, Map.of("plan", "更换光猫并测速"))
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("approval.by", equalTo("fieldsup1"));
      book(order, 1, DAY, DAY.plusSeconds(3600)).statusCode(200).body("state", equalTo("BOOKED"));
      VisitBooked booked = probe.await(VisitBooked.class, event -> event.ticketId().equals(ticket));
      assertEquals(DAY, booked.startsAt());
      assertEquals("engineer1", booked.engineer());

      act(as("engineer1", "engineer"), order, "checklist", 2, WHOLE_CHECKLIST).statusCode(200);
      act(as("engineer1", "engineer"), order, "arrival", 3, Map.of("reportedTo", "物业值班员"))
          .statusCode(200)
          .body("state", equalTo("ON_SITE"))
          .body("arrival.reportedTo", equalTo("物业值班员"));
      act(as("engineer1", "engineer"), order, "completion", 4, DONE)
          .statusCode(200)
          .body("state", equalTo("COMPLETED"))
          .body("ticket.number", equalTo("TR-20261120-1"));
      VisitCompleted completed =
          probe.await(VisitCompleted.class, event -> event.ticketId().equals(ticket));
      assertTrue(completed.solved());
      assertEquals(booked.assignmentId(), completed.assignmentId());
      assertEquals("已更换光猫，测速正常。", completed.report());
    }
  }

  @Test
  @Tag("V1")
  void isOpenedOnceAndOnlyForAVisit() {
    UUID ticket = UUID.randomUUID();
    UUID without = UUID.randomUUID();
    AssignmentAnswered wish = answered(ticket, new VisitWanted("vehicle", null, "刹车异响"));
    try (EventProbe probe = new EventProbe()) {
      String id = UUID.randomUUID().toString();
      probe.publish(id, ticket.toString(), wish);
      probe.publish(id, ticket.toString(), wish);
      probe.publish(ticket.toString(), wish);
      probe.publish(without.toString(), answered(without, null));
      UUID last = UUID.randomUUID();
      probe.publish(last.toString(), answered(last, new VisitWanted("vehicle", "west", "x")));
      await(last);
    }
    await(ticket);
    supervisor()
        .get("/orders?ticketId=" + ticket)
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].requestedBy", equalTo("network-dept"))
        .body("items[0].requested.region", nullValue());
    supervisor().get("/orders?ticketId=" + without).then().body("items.size()", equalTo(0));
  }

  @Test
  void engineersSeeOnlyTheOrdersTheyGoTo() {
    String order = approved("broadband", "east");
    as("engineer1", "engineer").get("/orders/" + order).then().statusCode(403);
    book(order, 1, DAY.plus(Duration.ofDays(1)), DAY.plus(Duration.ofHours(25))).statusCode(200);
    as("engineer1", "engineer").get("/orders/" + order).then().statusCode(200);
    as("engineer2", "engineer").get("/orders/" + order).then().statusCode(403);
    as("engineer1", "engineer").get("/orders").then().body("items.id", hasItem(order));
    as("engineer2", "engineer")
        .get("/orders?limit=200")
        .then()
        .body("items.id", not(hasItem(order)));
    act(as("engineer2", "engineer"), order, "checklist", 2, WHOLE_CHECKLIST).statusCode(403);
  }

  @Test
  void refusesWhoMayNot() {
    given().get("/orders").then().statusCode(401);
    as("agent1", "agent").get("/orders").then().statusCode(403);
    String order = open("broadband", "east");
    as("agent1", "agent").get("/orders/" + order).then().statusCode(403);
    for (String act : List.of("approval", "booking")) {
      act(as("engineer1", "engineer"), order, act, 0, Map.of()).statusCode(403);
    }
    for (String act : List.of("checklist", "arrival", "completion")) {
      act(supervisor(), order, act, 0, Map.of()).statusCode(403);
    }
    act(as("network-dept", "field-supervisor"), order, "approval", 0, Map.of("plan", "x"))
        .statusCode(403)
        .body("detail", equalTo("Nobody approves their own request."));
  }

  @Test
  void refusesStaleOnesAndStepsOutOfOrder() {
    String order = open("broadband", "east");
    Map<String, Object> plan = Map.of("plan", "x");
    act(supervisor(), order, "approval", 9, plan).statusCode(412);
    act(supervisor(), order, "approval", null, plan).statusCode(428);
    book(order, 0, DAY, DAY.plusSeconds(60))
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:order-state"));
    act(supervisor(), UUID.randomUUID().toString(), "approval", 0, plan).statusCode(404);
    act(as("engineer1", "engineer"), order, "arrival", 0, Map.of("reportedTo", "x"))
        .statusCode(409);
  }

  @Test
  void namesTheFieldsThatAreAtFault() {
    String order = open("kites", "moon");
    act(supervisor(), order, "approval", 0, Map.of("plan", " "))
        .statusCode(400)
        .body("errors.field", contains("plan"));
    act(supervisor(), order, "approval", 0, Map.of("plan", "x"))
        .statusCode(400)
        .body("errors.field", contains("skill", "region"))
        .body("errors[1].allowed", equalTo("must be one of central, east, west"));
    act(supervisor(), order, "approval", 0, Map.of("plan", "x", "skill", "iptv", "region", "east"))
        .statusCode(200);
    act(supervisor(), order, "booking", 1, Map.of("startsAt", "soon"))
        .statusCode(400)
        .body("errors.field", contains("startsAt"));
    act(supervisor(), order, "booking", 1, Map.of())
        .statusCode(400)
        .body("errors.field", contains("endsAt", "engineer", "startsAt"));
    book(order, 1, DAY, DAY).statusCode(400).body("errors.field", contains("endsAt"));
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    book(order, 1, past, past.plusSeconds(60))
        .statusCode(400)
        .body("errors.field", contains("startsAt"));
    act(
            supervisor(),
            order,
            "booking",
            1,
            Map.of("engineer", "engineer2", "startsAt", DAY, "endsAt", DAY.plusSeconds(60)))
        .statusCode(400)
        .body("errors[0].allowed", equalTo("must have the skill iptv"));
    book(order, 1, DAY.plus(Duration.ofDays(2)), DAY.plus(Duration.ofHours(49))).statusCode(200);
    act(
            as("engineer1", "engineer"),
            order,
            "checklist",
            2,
            Map.of("confirmed", List.of("task-clear")))
        .statusCode(400)
        .body("errors[0].field", equalTo("confirmed"))
        .body("errors[0].allowed", containsString("tools-complete"));
    supervisor().get("/orders?state=LOST").then().statusCode(400);
    supervisor().get("/orders?limit=0").then().statusCode(400);
    supervisor().get("/orders/" + order).then().body("booking", notNullValue());
  }

  @Test
  void listsPageByPage() {
    open("broadband", "east");
    open("broadband", "east");
    String cursor =
        supervisor().get("/orders?limit=1").then().statusCode(200).extract().path("nextCursor");
    supervisor()
        .get("/orders?limit=1&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }
}
