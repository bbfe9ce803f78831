package dev.thirdring.intake.archive;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
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
@Tag("I14")
class ArchiveIT {
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
  void aSettledTicketIsFiledByWhoIsResponsibleAndFoundByItsFacts() {
    String ticket = settled();
    archive("agent2", Roles.AGENT, ticket, Map.of()).then().statusCode(403);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"77\"")
        .body(Map.of())
        .post("/tickets/" + ticket + "/archive")
        .then()
        .statusCode(412);
    archive("agent1", Roles.AGENT, ticket, Map.of()).then().statusCode(204);

    TicketArchived event =
        probe.await(TicketArchived.class, e -> e.ticketId().toString().equals(ticket));
    assertEquals("agent1", event.archivedBy());
    assertNull(event.incompleteBecause());
    view(ticket)
        .then()
        .body("state", equalTo("SETTLED"))
        .body("archivedBy", equalTo("agent1"))
        .body("result", equalTo("line changed"));
    as("quality1", Roles.QUALITY)
        .get("/tickets/" + ticket + "/archive")
        .then()
        .statusCode(200)
        .body("archived", equalTo(true))
        .body("complete", equalTo(true))
        .body("parts.part", hasItem("CUSTOMER_ANSWER"))
        .body("filings[0].content", containsString("CONTACTS=1"))
        .body("filings[0].takenOutAt", nullValue());
    String number = view(ticket).path("number");
    assertEquals(List.of(ticket), found("number=" + number + "&archived=true"));
    assertEquals(List.of(), found("number=" + number + "&archived=false"));
    assertEquals(List.of(ticket), found("number=" + number + "&archivedFrom=2026-01-01T00:00:00Z"));
    archive("agent1", Roles.AGENT, ticket, Map.of())
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-archived"));
    Awaitility.await("way")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as("agent1", Roles.AGENT)
                    .get("/tickets/" + ticket + "/way")
                    .then()
                    .body("items.event", hasItem("ticket-archived")));
  }

  @Test
  void aFiledTicketIsReadOnlyUntilASupervisorTakesItOutWithAReason() {
    String ticket = settled();
    archive("agent1", Roles.AGENT, ticket, Map.of()).then().statusCode(204);
    isArchived(contact(ticket, true));
    isArchived(contact(ticket, false));
    isArchived(
        given()
            .auth()
            .oauth2(Tokens.of("agent1", Roles.AGENT))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", "late.txt", "too late".getBytes(StandardCharsets.UTF_8))
            .post("/tickets/" + ticket + "/attachments"));
    isArchived(as("agent1", Roles.AGENT).put("/tickets/" + ticket + "/steps/SUMMED_UP"));
    isArchived(
        change(ticket, "settlement", Map.of("customerAccepts", true, "result", "something else")));
    isArchived(change(ticket, "replies", Map.of("informedOf", "PROGRESS", "channel", "telephone")));
    isArchived(
        as("agent1", Roles.AGENT)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .post("/tickets/" + ticket + "/identity-codes"));
    isArchived(
        as("agent1", Roles.AGENT)
            .body(Map.of("kind", "document", "value", "1234"))
            .post("/tickets/" + ticket + "/identity-checks"));
    String other = open(unsettledCall()).path("id");
    isArchived(as("agent1", Roles.AGENT).put("/tickets/" + ticket + "/repeat-refusals/" + other));
    isArchived(
        as("agent1", Roles.AGENT)
            .body(Map.of("ticketId", other))
            .put("/tickets/" + ticket + "/repeat-of"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/identity-attempts")
        .then()
        .body("items", hasSize(0));

    Map<String, Object> why = Map.of("reason", "客户补寄了发票 / An invoice came later");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(why)
        .post("/tickets/" + ticket + "/unarchive")
        .then()
        .statusCode(403);
    unarchive(ticket, Map.of("reason", " ")).then().statusCode(400);
    unarchive(ticket, why).then().statusCode(204);
    unarchive(ticket, why)
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-not-archived"));
    TicketUnarchived event =
        probe.await(TicketUnarchived.class, e -> e.ticketId().toString().equals(ticket));
    assertEquals("supervisor1", event.unarchivedBy());
    view(ticket).then().body("state", equalTo("SETTLED")).body("archivedAt", nullValue());
    contact(ticket, false).then().statusCode(201);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/archive")
        .then()
        .body("filings[0].takenOutBy", equalTo("supervisor1"))
        .body("filings[0].takenOutBecause", equalTo(why.get("reason")));
  }

  @Test
  void whatIsMissingIsListedAndOnlyASupervisorFilesWithoutIt() {
    String ticket = open(unsettledCall()).path("id");
    archive("agent1", Roles.AGENT, ticket, Map.of())
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-not-in-state"));
    endedWithoutAWord(ticket);
    Map<String, Object> because = Map.of("incompleteBecause", "录音已过期 / The recording is gone");
    archive("agent1", Roles.AGENT, ticket, because)
        .then()
        .statusCode(409)
        .body("type", containsString("record-incomplete"))
        .body("errors.field", equalTo(List.of("result")));
    archive("supervisor1", Roles.SUPERVISOR, ticket, because).then().statusCode(204);
    TicketArchived event =
        probe.await(TicketArchived.class, e -> e.ticketId().toString().equals(ticket));
    assertEquals(because.get("incompleteBecause"), event.incompleteBecause());
  }

  @Test
  void whatIsCompleteIsFiledByItselfWhenItsTimeIsNearlyUp() {
    String incomplete = open(unsettledCall()).path("id");
    endedWithoutAWord(incomplete);
    String complete = settled();
    warned(incomplete, "archive", 0);
    warned(complete, "effective-reply", 0);
    warned(complete, "archive", 0);
    TicketArchived event =
        probe.await(TicketArchived.class, e -> e.ticketId().toString().equals(complete));
    assertEquals("clock", event.archivedBy());
    view(incomplete).then().body("archivedAt", nullValue());
  }

  @Test
  @Tag("F5")
  void aCustomerWhoIsNotContentAfterAllTakesItOutAndOpensItAgain() {
    String ticket = settled();
    archive("agent1", Roles.AGENT, ticket, Map.of()).then().statusCode(204);
    UUID id = UUID.fromString(ticket);
    probe.publish(
        ticket,
        new FollowUpCompleted(
            UUID.randomUUID(), id, AT, true, Satisfaction.DISSATISFIED, true, "slow again", true));
    assertEquals(
        "customer",
        probe.await(TicketUnarchived.class, e -> e.ticketId().equals(id)).unarchivedBy());
    assertEquals(1, probe.await(TicketReopened.class, e -> e.ticketId().equals(id)).times());
    view(ticket).then().body("state", equalTo("IN_HANDLING")).body("archivedAt", nullValue());
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/archive")
        .then()
        .body("filings[0].takenOutBecause", equalTo("slow again"));
  }

  private void warned(String ticket, String clock, int circle) {
    probe.publish(
        ticket,
        new AssignmentUrged(
            UUID.fromString(ticket), null, clock, circle, List.of("customer-care"), "clock", AT));
  }

  private void endedWithoutAWord(String ticket) {
    probe.publish(
        ticket,
        new FollowUpCompleted(
            UUID.randomUUID(),
            UUID.fromString(ticket),
            AT,
            true,
            Satisfaction.SATISFIED,
            false,
            "",
            true));
    Awaitility.await("settled")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> view(ticket).then().body("state", equalTo("SETTLED")));
  }

  private static String settled() {
    String ticket = open(unsettledCall()).path("id");
    change(ticket, "settlement", Map.of("customerAccepts", true, "result", "line changed"))
        .then()
        .statusCode(204);
    return ticket;
  }

  private static void isArchived(Response refused) {
    refused.then().statusCode(409).body("type", containsString("ticket-archived"));
  }

  private static Response contact(String ticket, boolean reopens) {
    return as("agent1", Roles.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "channel",
                "telephone",
                "direction",
                "INCOMING",
                "text",
                "One more thing",
                "reopens",
                reopens))
        .post("/tickets/" + ticket + "/contacts");
  }

  private static Response view(String ticket) {
    return as("agent1", Roles.AGENT).get("/tickets/" + ticket);
  }

  private static List<String> found(String query) {
    return as("agent1", Roles.AGENT).get("/tickets?" + query).path("items.id");
  }

  private static Response change(String ticket, String what, Map<String, Object> body) {
    return as("agent1", Roles.AGENT)
        .header("If-Match", view(ticket).header("ETag"))
        .body(body)
        .post("/tickets/" + ticket + "/" + what);
  }

  private static Response archive(
      String user, String role, String ticket, Map<String, Object> body) {
    return as(user, role)
        .header("If-Match", view(ticket).header("ETag"))
        .body(body)
        .post("/tickets/" + ticket + "/archive");
  }

  private static Response unarchive(String ticket, Map<String, Object> body) {
    return as("supervisor1", Roles.SUPERVISOR)
        .header("If-Match", view(ticket).header("ETag"))
        .body(body)
        .post("/tickets/" + ticket + "/unarchive");
  }
}
