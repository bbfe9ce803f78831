package dev.thirdring.intake.way;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TicketWayIT {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("intake.tickets");
  }

  @AfterEach
  void stopListening() {
    probe.close();
  }

  @Test
  @Tag("F5")
  @Tag("I16")
  void aDissatisfiedCustomerOpensTheTicketAgainAndASatisfiedOneEndsIt() {
    UUID ticket = ticket(unsettledCall());
    UUID assignment = UUID.randomUUID();
    probe.publish(
        ticket.toString(),
        new AssignmentMade(
            assignment, ticket, "TR-1", "network-quality", "r1", "broadband", AT, AT));
    probe.publish(
        ticket.toString(),
        new AssignmentCompleted(assignment, ticket, "network-quality", AT, "line changed"));
    awaitState(ticket, "ANSWERED");
    FollowUpCompleted dissatisfied =
        new FollowUpCompleted(
            UUID.randomUUID(),
            ticket,
            AT,
            true,
            Satisfaction.DISSATISFIED,
            true,
            "still slow",
            true);
    String id = probe.publish(ticket.toString(), dissatisfied);
    probe.publish(id, ticket.toString(), dissatisfied);
    TicketReopened reopened = probe.await(TicketReopened.class, e -> e.ticketId().equals(ticket));
    assertEquals(1, reopened.times());
    awaitState(ticket, "IN_HANDLING");
    probe.publish(
        ticket.toString(),
        new FollowUpCompleted(
            UUID.randomUUID(), ticket, AT, true, Satisfaction.SATISFIED, false, "good", true));
    TicketSettled settled = probe.await(TicketSettled.class, e -> e.ticketId().equals(ticket));
    assertEquals(true, settled.customerAccepts());
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .body("department", equalTo("network-quality"))
        .body("responsible", equalTo("agent1"))
        .body("reopened", equalTo(1));
    awaitWay(
        ticket,
        List.of(
            "assignment-made",
            "assignment-completed",
            "follow-up-completed",
            "ticket-reopened",
            "ticket-settled"));
  }

  @Test
  @Tag("F4")
  void anUnreachedCustomerIsNeverCountedAsContent() {
    UUID ticket = ticket(unsettledCall());
    probe.publish(
        ticket.toString(),
        new FollowUpCompleted(UUID.randomUUID(), ticket, AT, false, null, false, "", true));
    TicketSettled settled = probe.await(TicketSettled.class, e -> e.ticketId().equals(ticket));
    assertFalse(settled.customerAccepts());
  }

  @Test
  @Tag("F4")
  void aCustomerWhoRefusesToAnswerIsNotCountedAsContent() {
    UUID ticket = ticket(unsettledCall());
    probe.publish(
        ticket.toString(),
        new FollowUpCompleted(UUID.randomUUID(), ticket, AT, true, null, false, "", true));
    TicketSettled settled = probe.await(TicketSettled.class, e -> e.ticketId().equals(ticket));
    assertFalse(settled.customerAccepts());
  }

  @Test
  @Tag("F5")
  void aReopeningThatOvertakesTheCompletionIsNotLost() {
    UUID ticket = ticket(unsettledCall());
    probe.publish(
        ticket.toString(),
        new FollowUpCompleted(
            UUID.randomUUID(), ticket, AT, true, Satisfaction.DISSATISFIED, true, "slow", true));
    probe.await(TicketReopened.class, e -> e.ticketId().equals(ticket));
    UUID late = UUID.randomUUID();
    probe.publish(
        ticket.toString(), new AssignmentCompleted(late, ticket, "network-quality", AT, "done"));
    awaitWay(ticket, List.of("ticket-reopened", "assignment-completed"));
    awaitState(ticket, "IN_HANDLING");
  }

  @Test
  @Tag("I4")
  void anUnknownDepartmentOrChannelIsRefusedByName() {
    UUID ticket = ticket(with(unsettledCall(), "channel", "letter"));
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("accepted", true, "department", "nowhere"))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("department"));
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("informedOf", "PROGRESS", "channel", "pigeon"))
        .post("/tickets/" + ticket + "/replies")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("channel"));
    as("agent1", Roles.AGENT).get("/tickets/" + UUID.randomUUID() + "/way").then().statusCode(404);
  }

  @Test
  @Tag("I4")
  void aWrittenComplaintWaitsForItsReviewAndOnlySupervisorsReview() {
    UUID ticket = ticket(with(unsettledCall(), "channel", "letter"));
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("accepted", true))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(403);
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"7\"")
        .body(Map.of("accepted", true))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(412);
    as("head-of-business-unit", Roles.SUPERVISOR)
        .body(Map.of("accepted", true))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(428);
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("accepted", true, "department", "billing"))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(204)
        .header("ETag", "\"1\"");
    NoticeReviewed reviewed = probe.await(NoticeReviewed.class, e -> e.ticketId().equals(ticket));
    assertEquals("billing", reviewed.department());
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"1\"")
        .body(Map.of("accepted", true))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(409);
  }

  @Test
  @Tag("I4")
  void aDeclinedNoticeNeedsARemarkAndEndsTheTicket() {
    UUID ticket = ticket(with(unsettledCall(), "channel", "fax"));
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("accepted", false))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(400);
    as("head-of-business-unit", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("accepted", false, "remark", "not our product"))
        .post("/tickets/" + ticket + "/review")
        .then()
        .statusCode(204);
    TicketSettled settled = probe.await(TicketSettled.class, e -> e.ticketId().equals(ticket));
    assertEquals("not our product", settled.result());
  }

  @Test
  @Tag("R5")
  void tellingTheCustomerIsPublishedAndTheFirstReplyStaysTheFirst() {
    UUID ticket = ticket(unsettledCall());
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("informedOf", "ARRANGEMENT", "channel", "telephone"))
        .post("/tickets/" + ticket + "/replies")
        .then()
        .statusCode(204);
    probe.await(CustomerInformed.class, e -> e.ticketId().equals(ticket));
    String first = as("agent1", Roles.AGENT).get("/tickets/" + ticket).path("firstReplyAt");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"1\"")
        .body(Map.of("informedOf", "SOLUTION", "channel", "telephone"))
        .post("/tickets/" + ticket + "/replies")
        .then()
        .statusCode(204);
    as("agent1", Roles.AGENT).get("/tickets/" + ticket).then().body("firstReplyAt", equalTo(first));
  }

  @Test
  @Tag("I14")
  void settlesOnceWithTheCustomersAnswer() {
    UUID ticket = ticket(unsettledCall());
    Map<String, Object> body = Map.of("customerAccepts", true, "result", "refunded");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(body)
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(204);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"1\"")
        .body(body)
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(409);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(body)
        .post("/tickets/" + UUID.randomUUID() + "/settlement")
        .then()
        .statusCode(404);
  }

  private UUID ticket(Map<String, Object> body) {
    return UUID.fromString(open(body).then().statusCode(201).extract().path("id"));
  }

  private void awaitState(UUID ticket, String state) {
    Awaitility.await("ticket " + state)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as("agent1", Roles.AGENT)
                    .get("/tickets/" + ticket)
                    .then()
                    .body("state", equalTo(state)));
  }

  private void awaitWay(UUID ticket, List<String> events) {
    Awaitility.await("way of the ticket")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              List<String> seen =
                  as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/way").path("items.event");
              assertTrue(seen.containsAll(events), () -> "seen so far: " + seen);
              assertEquals(1, seen.stream().filter("ticket-reopened"::equals).count());
            });
  }
}
