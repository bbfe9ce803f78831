package dev.thirdring.intake.erasure;

import static dev.thirdring.intake.customer.KnownCustomers.met;
import static dev.thirdring.intake.customer.KnownCustomers.ofTicket;
import static dev.thirdring.intake.customer.KnownCustomers.ticket;
import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.Database;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I7")
class ErasureIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final String mark = "w" + UUID.randomUUID().toString().substring(0, 8);
  private final String phone =
      "137" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 80_000_000));
  private final Map<String, Object> person =
      Map.of("name", mark, "phone", phone, "email", mark + "@m.example");

  @Test
  void thePersonIsNowhereAnyMoreAndTheFiguresStay() {
    Database database = new Database(url);
    String ticket = ticket(person);
    UUID customer = ofTicket(ticket);
    settle(ticket);
    new Traces(database, customer, UUID.fromString(ticket), mark).leave();
    assertTrue(database.holding(mark).size() > 15, database.holding(mark).toString());
    String figures =
        "select concat_ws('|', number, state, channel, category, subcategory, product, tier, received_at, opened_at,"
            + " settled_at, customer_accepts, responsible, form) from ticket where id = ?::uuid";
    List<String> before = database.column(figures, ticket);

    String erasure = ask(customer, false).then().statusCode(201).extract().path("id");
    approve(erasure, "admin9").then().statusCode(204).header("ETag", "\"1\"");

    assertEquals(List.of(), gone(database, mark));
    assertEquals(List.of(), gone(database, phone));
    assertEquals(before, database.column(figures, ticket));
    assertEquals(
        List.of("1"),
        database.column(
            "select count(*) from deadline where kind = 'attachment-unclaimed' and subject in ("
                + "select id::text from attachment where ticket_id = ?::uuid and place = 'S3')",
            ticket));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .statusCode(200)
        .body("subject", containsString("erased"))
        .body("category", equalTo("complaint"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/customer")
        .then()
        .statusCode(200)
        .body("name", nullValue());
    as("agent1", Roles.AGENT)
        .get("/customers/" + customer)
        .then()
        .statusCode(200)
        .body("erasedAt", notNullValue())
        .body("tier", equalTo("standard"));
    as("quality1", Roles.QUALITY)
        .get("/erasures/" + erasure)
        .then()
        .body("state", equalTo("DONE"))
        .body("requestedBy", equalTo("head"))
        .body("decidedBy", equalTo("admin9"))
        .body("tickets", equalTo(1));
    assertNotEquals(customer, met(person), "who comes again is somebody new");
  }

  @Test
  void theTrailTellsOfTheErasureAndNotOfThePersonAndStillHolds() {
    String ticket =
        as("agent1", Roles.AGENT)
            .header("Idempotency-Key", mark)
            .body(with(unsettledCall(), "customer", person))
            .post("/tickets")
            .path("id");
    UUID customer = ofTicket(ticket);
    as("agent1", Roles.AGENT)
        .header("X-Request-Id", "of-" + mark)
        .get("/tickets/" + ticket + "/customer")
        .then()
        .statusCode(200);
    settle(ticket);
    await().atMost(SOON).until(() -> trail("belongsTo=" + ticket).asString().contains(mark));
    String erasure = ask(customer, false).path("id");
    approve(erasure, "admin9").then().statusCode(204);

    await()
        .atMost(SOON)
        .until(
            () ->
                !trail("subjectId=" + customer + "&action=erased").path("items").equals(List.of()));
    trail("subjectId=" + customer + "&action=erased")
        .then()
        .body("items[0].actor", equalTo("admin9"));
    trail("belongsTo=" + ticket)
        .then()
        .body("items.erasure", hasItem(erasure))
        .body("items.erasedBy", hasItem("admin9"));
    assertEquals(
        List.of(),
        new Database(url)
            .column("select 1 from audit_entry where request_id like '%' || ? || '%'", mark));
    as("quality1", Roles.QUALITY).get("/audit/verification").then().body("holds", equalTo(true));
  }

  @Test
  void openTicketsHinderUnlessTheRequesterKnowsOfThem() {
    String ticket = ticket(person);
    UUID customer = ofTicket(ticket);
    ask(customer, false)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:tickets-open"))
        .body("detail", containsString("TR-"));
    String erasure = ask(customer, true).then().statusCode(201).extract().path("id");
    ask(customer, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:erasure-waiting"));
    approve(erasure, "admin9").then().statusCode(204);
    as("admin9", Roles.ADMINISTRATOR)
        .get("/erasures?state=DONE")
        .then()
        .body("items.find { it.id == '" + erasure + "' }.openTickets", equalTo(1))
        .body("items.find { it.id == '" + erasure + "' }.despiteOpenTickets", equalTo(true));
    approve(erasure, "admin9").then().statusCode(412);
  }

  @Test
  void aTicketOpenedAfterTheRequestHindersTheApproval() {
    String ticket = ticket(person);
    UUID customer = ofTicket(ticket);
    settle(ticket);
    String erasure = ask(customer, false).path("id");
    ticket(person);
    approve(erasure, "admin9")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:tickets-open"));
    as("admin9", Roles.ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .post("/erasures/" + erasure + "/refusal")
        .then()
        .statusCode(204);
    approve(erasure, "admin9").then().statusCode(412);
    assertEquals(customer, met(person), "nothing was erased");
  }

  @Test
  void oneAsksAndAnotherApprovesAndNobodyElse() {
    UUID customer = met(person);
    as("agent1", Roles.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("ground", "CUSTOMER_ASKED"))
        .post("/customers/" + customer + "/erasure")
        .then()
        .statusCode(403);
    String erasure = ask(customer, true).path("id");
    as("head2", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .post("/erasures/" + erasure + "/approval")
        .then()
        .statusCode(403);
    approve(erasure, "head").then().statusCode(403).body("detail", containsString("themselves"));
    as("agent1", Roles.AGENT).get("/erasures").then().statusCode(403);
    ask(UUID.randomUUID(), true).then().statusCode(404);
    as("admin9", Roles.ADMINISTRATOR)
        .post("/erasures/" + erasure + "/approval")
        .then()
        .statusCode(428);
  }

  @Test
  void aMergedFileGoesWithTheOneThatTookItAndTheOthersAreToldIdsOnly() {
    UUID from = met(Map.of("name", mark + "2", "phone", "136" + phone.substring(3)));
    String ticket = ticket(person);
    UUID into = ofTicket(ticket);
    as("head", Roles.SUPERVISOR)
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("from", from))
        .post("/customers/" + into + "/merges")
        .then()
        .statusCode(201);
    ask(from, true).then().statusCode(409).body("detail", containsString(into.toString()));
    try (EventProbe probe = new EventProbe("intake.erasures")) {
      String erasure = ask(into, true).path("id");
      approve(erasure, "admin9").then().statusCode(204);
      CustomerErased one =
          probe.await(CustomerErased.class, event -> event.customerId().equals(into));
      assertEquals(2, one.ticketIds().size());
      assertTrue(one.ticketIds().contains(UUID.fromString(ticket)));
      assertEquals(1, one.parts());
      CustomerErased other =
          probe.await(CustomerErased.class, event -> event.customerId().equals(from));
      assertEquals(List.of(), other.ticketIds());
    }
    assertEquals(List.of(), gone(new Database(url), mark));
    ask(into, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:customer-erased"));
  }

  @Test
  void whatOthersTellLaterIsAddedWithoutItsWords() {
    String ticket = ticket(person);
    String erasure = ask(ofTicket(ticket), true).path("id");
    approve(erasure, "admin9").then().statusCode(204);
    UUID id = UUID.fromString(ticket);
    try (EventProbe probe = new EventProbe("routing.assignments")) {
      probe.publish(ticket, answered(id));
    }
    Database database = new Database(url);
    String way =
        "select details from way_entry where ticket_id = ?::uuid and event = 'assignment-answered'";
    await().atMost(SOON).until(() -> !database.column(way, ticket).isEmpty());
    assertEquals(List.of("{}"), database.column(way, ticket));
  }

  private AssignmentAnswered answered(UUID ticket) {
    Instant at = Instant.parse("2026-11-20T02:40:00Z");
    return new AssignmentAnswered(
        UUID.randomUUID(), ticket, "billing", at, "dept1", true, mark, mark, mark, null, null);
  }

  /** What still holds it once the outbox was brought away. */
  private static List<String> gone(Database database, String words) {
    await().atMost(SOON).until(() -> database.column("select 1 from outbox limit 1").isEmpty());
    return database.holding(words);
  }

  private static void settle(String ticket) {
    Response seen = as("agent1", Roles.AGENT).get("/tickets/" + ticket);
    as("agent1", Roles.AGENT)
        .header("If-Match", seen.header("ETag"))
        .body(Map.of("customerAccepts", true, "result", "done"))
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(204);
  }

  private static Response ask(UUID customer, boolean despiteOpenTickets) {
    return as("head", Roles.SUPERVISOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("ground", "CUSTOMER_ASKED", "despiteOpenTickets", despiteOpenTickets))
        .post("/customers/" + customer + "/erasure");
  }

  private static Response approve(String erasure, String by) {
    return as(by, Roles.ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .post("/erasures/" + erasure + "/approval");
  }

  private static Response trail(String query) {
    return as("quality1", Roles.QUALITY).get("/audit?" + query);
  }
}
