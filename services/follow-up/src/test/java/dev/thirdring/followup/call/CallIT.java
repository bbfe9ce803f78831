package dev.thirdring.followup.call;

import static dev.thirdring.followup.call.CentreOfTickets.NUMBER;
import static dev.thirdring.followup.call.CentreOfTickets.agent;
import static dev.thirdring.followup.call.CentreOfTickets.as;
import static dev.thirdring.followup.call.CentreOfTickets.claim;
import static dev.thirdring.followup.call.CentreOfTickets.record;
import static dev.thirdring.followup.call.CentreOfTickets.supervisor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class CallIT {
  private static final Map<String, Object> SATISFIED =
      Map.of("outcome", "REACHED", "satisfaction", "SATISFIED");

  @Inject Clock clock;

  private final UUID ticketId = UUID.randomUUID();
  private CentreOfTickets centre;
  private Instant now;

  @BeforeEach
  void open() {
    now = clock.instant();
    centre = new CentreOfTickets();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  @Tag("F2")
  void plansOneCallThoughTheActionIsToldTwice() {
    AssignmentCompleted completed = CentreOfTickets.completed(ticketId, now);
    String id = centre.probe.publish(ticketId.toString(), completed);
    centre.probe.publish(id, ticketId.toString(), completed);
    centre.publish(ticketId, completed);
    UUID later = UUID.randomUUID();
    centre.plan(later, now);
    supervisor().get("/follow-ups?ticketId={id}", ticketId).then().body("items", hasSize(1));
    assertEquals(
        1,
        centre.probe.all(FollowUpPlanned.class).stream()
            .filter(event -> event.ticketId().equals(ticketId))
            .count());
  }

  @Test
  @Tag("F4")
  void asksTheCustomerAndTellsTheirSatisfaction() {
    UUID id = centre.plan(ticketId, now);
    String seen = claim("agent1", id).statusCode(200).extract().header("ETag");
    String key = UUID.randomUUID().toString();
    String tag =
        record("agent1", id, seen, key, SATISFIED)
            .statusCode(201)
            .body("state", equalTo("COMPLETED"))
            .body("attempts.outcome", contains("REACHED"))
            .header("Location", equalTo("/follow-ups/" + id))
            .extract()
            .header("ETag");
    record("agent1", id, seen, key, SATISFIED).statusCode(201).header("ETag", equalTo(tag));
    record("agent1", id, seen, key, Map.of("outcome", "REFUSED")).statusCode(422);
    FollowUpCompleted completed =
        centre.probe.await(FollowUpCompleted.class, event -> event.followUpId().equals(id));
    assertEquals(Satisfaction.SATISFIED, completed.satisfaction());
    assertTrue(completed.reached() && completed.inTime() && !completed.problemHeard());
    claim("agent1", id).statusCode(409).body("type", equalTo("urn:third-ring:problem:ended"));
  }

  @Test
  @Tag("F4")
  @Tag("N5")
  void takesWhatTheCustomerWroteForTheAnswerAndCallsNoMore() {
    UUID id = centre.plan(ticketId, now);
    claim("agent1", id).statusCode(200);
    SatisfactionAnswered said =
        new SatisfactionAnswered(ticketId, Satisfaction.VERY_DISSATISFIED, "sms", now);
    String event = centre.probe.publish(ticketId.toString(), said);
    centre.probe.publish(event, ticketId.toString(), said);
    FollowUpCompleted completed =
        centre.probe.await(FollowUpCompleted.class, one -> one.followUpId().equals(id));
    assertEquals(Satisfaction.VERY_DISSATISFIED, completed.satisfaction());
    assertTrue(completed.reached() && completed.problemHeard());
    claim("agent1", id).statusCode(409).body("type", equalTo("urn:third-ring:problem:ended"));
    supervisor()
        .get("/follow-ups/{id}", id)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("attempts", hasSize(1))
        .body("attempts[0].calledBy", equalTo("sms"));
  }

  @Test
  @Tag("F5")
  void hearsAProblem() {
    UUID id = centre.plan(ticketId, now);
    String seen = claim("agent1", id).extract().header("ETag");
    record(
            "agent1",
            id,
            seen,
            Map.of(
                "outcome", "REACHED",
                "satisfaction", "BASICALLY_SATISFIED",
                "problem", true,
                "remark", "夜间仍无信号"))
        .statusCode(201)
        .body("problemHeard", equalTo(true));
    FollowUpCompleted completed =
        centre.probe.await(FollowUpCompleted.class, event -> event.followUpId().equals(id));
    assertTrue(completed.problemHeard());
    assertEquals("夜间仍无信号", completed.remark());
  }

  @Test
  @Tag("F3")
  void triesAgainLaterAndGivesUpAfterTheLastAttempt() {
    UUID id = centre.plan(ticketId, now);
    for (int attempt = 1; attempt <= 3; attempt++) {
      String seen = claim("agent1", id).statusCode(200).extract().header("ETag");
      record("agent1", id, seen, Map.of("outcome", "NOBODY_THERE")).statusCode(201);
    }
    supervisor()
        .get("/follow-ups/{id}", id)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("reached", equalTo(false))
        .body("attempts[0].nextAt", notNullValue())
        .body("attempts", hasSize(3));
    FollowUpAttempted first =
        centre.probe.await(
            FollowUpAttempted.class,
            event -> event.followUpId().equals(id) && event.attempt() == 1);
    assertTrue(first.nextAt().isAfter(first.attemptedAt()));
    centre.probe.await(
        FollowUpCompleted.class, event -> event.followUpId().equals(id) && !event.reached());
  }

  @Test
  @Tag("F2")
  void tellsSupervisionOfAMissedCallAndKeepsIt() {
    UUID id = centre.plan(ticketId, now.minus(Duration.ofHours(25)));
    DeadlineMissed missed =
        centre.probe.await(DeadlineMissed.class, event -> event.subjectId().equals(id));
    assertEquals("satisfaction-asked", missed.clock());
    assertEquals("follow-up", missed.service());
    supervisor()
        .get("/follow-ups/{id}", id)
        .then()
        .body("overdue", equalTo(true))
        .body("state", equalTo("WAITING"));
  }

  @Test
  @Tag("F5")
  void asksUntilTheTicketIsSettled() {
    centre.open(ticketId, now);
    UUID first = centre.plan(ticketId, now);
    centre.publish(ticketId, new TicketReopened(ticketId, now.plusMillis(1), 1, "still broken"));
    awaitState(first, "CANCELLED");
    AssignmentCompleted again = CentreOfTickets.completed(ticketId, now.plusMillis(2));
    centre.publish(ticketId, again);
    UUID second =
        centre
            .probe
            .await(
                FollowUpPlanned.class,
                event -> event.ticketId().equals(ticketId) && !event.followUpId().equals(first))
            .followUpId();
    centre.publish(ticketId, new TicketSettled(ticketId, now, true, "done"));
    awaitState(second, "CANCELLED");
  }

  @Test
  @Tag("F6")
  void showsTheNumberOnlyToTheAgentWhoHasTheCallAndRecordsIt() {
    centre.open(ticketId, now);
    UUID id = centre.plan(ticketId, now);
    supervisor()
        .get("/follow-ups?ticketId={id}", ticketId)
        .then()
        .body("items.customer.phone", contains("+86138****5678"))
        .body(not(containsString(NUMBER)));
    agent("agent1").get("/follow-ups/{id}", id).then().body(not(containsString(NUMBER)));
    claim("agent1", id).body("customer.phone", equalTo(NUMBER));
    agent("agent1").get("/follow-ups/{id}", id).then().body("customer.phone", equalTo(NUMBER));
    agent("agent2").get("/follow-ups/{id}", id).then().body(not(containsString(NUMBER)));
    supervisor()
        .get("/follow-ups/{id}/looks", id)
        .then()
        .statusCode(200)
        .body("lookedBy", contains("agent1", "agent1"));
  }

  @Test
  void namesTheFieldAtFault() {
    UUID id = centre.plan(ticketId, now);
    String seen = claim("agent1", id).extract().header("ETag");
    record("agent1", id, seen, Map.of()).statusCode(400).body("errors.field", contains("outcome"));
    record("agent1", id, seen, Map.of("outcome", "REACHED"))
        .statusCode(400)
        .body("errors.field", contains("satisfaction"));
    record("agent1", id, seen, Map.of("outcome", "ASLEEP"))
        .statusCode(400)
        .body("errors.field", contains("outcome"));
    record("agent1", id, seen, Map.of("outcome", "NOBODY_THERE", "problem", true))
        .statusCode(400)
        .body("errors.field", contains("problem", "remark"));
    record("agent1", id, seen, "short", SATISFIED)
        .statusCode(400)
        .body("errors.field", contains("Idempotency-Key"));
    supervisor()
        .get("/follow-ups?state=LATE")
        .then()
        .statusCode(400)
        .body("errors.field", contains("state"));
    supervisor().get("/follow-ups?limit=0").then().statusCode(400);
  }

  @Test
  void refusesStaleUnclaimedAndForeignCalls() {
    UUID id = centre.plan(ticketId, now);
    String planned = agent("agent1").get("/follow-ups/{id}", id).then().extract().header("ETag");
    record("agent1", id, planned, SATISFIED)
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:not-claimed"));
    String claimed = claim("agent1", id).extract().header("ETag");
    record("agent1", id, planned, SATISFIED).statusCode(412);
    record("agent2", id, claimed, SATISFIED)
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:claimed-by-another"));
    claim("agent2", id).statusCode(409);
    claim("agent2", UUID.randomUUID()).statusCode(404);
    record("agent1", UUID.randomUUID(), claimed, SATISFIED).statusCode(404);
  }

  @Test
  void letsOnlyTheCentreSeeAndOnlyAgentsCall() {
    UUID id = UUID.randomUUID();
    given().get("/follow-ups").then().statusCode(401);
    as("network-dept", Roles.DEPARTMENT).get("/follow-ups").then().statusCode(403);
    as("network-dept", Roles.DEPARTMENT).get("/follow-ups/{id}", id).then().statusCode(403);
    agent("agent1").get("/follow-ups/{id}/looks", id).then().statusCode(403);
    supervisor().post("/follow-ups/{id}/claim", id).then().statusCode(403);
    supervisor().post("/follow-ups/next").then().statusCode(403);
    supervisor()
        .contentType("application/json")
        .body(SATISFIED)
        .post("/follow-ups/{id}/attempts", id)
        .then()
        .statusCode(403);
  }

  private void awaitState(UUID id, String state) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String seen;
    do {
      seen = supervisor().get("/follow-ups/{id}", id).then().extract().path("state");
    } while (!state.equals(seen) && System.nanoTime() < giveUpAt);
    assertEquals(state, seen);
  }
}
