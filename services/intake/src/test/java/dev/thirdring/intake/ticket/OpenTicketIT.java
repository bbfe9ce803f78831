package dev.thirdring.intake.ticket;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OpenTicketIT {

  @Test
  @Tag("I1")
  @Tag("I16")
  void aContactBecomesATicketAndTheOthersHearOfIt() {
    Response opened = open(unsettledCall());
    opened.then().statusCode(201).header("ETag", "\"0\"").body("state", equalTo("IN_HANDLING"));
    String id = opened.path("id");
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketOpened event = probe.await(TicketOpened.class, e -> e.ticketId().toString().equals(id));
      assertEquals(TicketForm.NOTICE, event.form());
      assertEquals("+8613800138000", event.customer().phone());
      assertEquals("agent1", event.responsible());
    }
    as("agent1", Roles.AGENT)
        .get("/tickets/" + id)
        .then()
        .statusCode(200)
        .body("customerName", equalTo("王**"))
        .body("customerPhone", equalTo("+86138****8000"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + id + "/way")
        .then()
        .statusCode(200)
        .body("items.event", hasItem("ticket-opened"));
  }

  @Test
  void fiftyClientsWithOneKeyGetOneTicket() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = with(unsettledCall(), "subject", "once " + key);
    try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
      List<Callable<Response>> calls =
          IntStream.range(0, 50).<Callable<Response>>mapToObj(i -> () -> open(key, body)).toList();
      List<Future<Response>> answers = clients.invokeAll(calls);
      Set<String> bodies =
          answers.stream()
              .map(Future::resultNow)
              .map(answer -> answer.statusCode() + " " + answer.path("id"))
              .collect(Collectors.toSet());
      assertEquals(1, bodies.size(), bodies.toString());
    }
    open(key, with(body, "subject", "another"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:third-ring:problem:idempotency-key-reused"));
  }

  @ParameterizedTest
  @CsvSource({
    "category, nonsense, category, complaint",
    "channel, pigeon, channel, telephone",
    "subcategory, nonsense, subcategory, slow-network",
    "receivedAt, 2199-01-01T00:00:00Z, receivedAt, future",
    "promisedReplyAt, 2001-01-01T00:00:00Z, promisedReplyAt, ahead",
    "region, shanghai, region, ISO 3166",
    "receivedAt, yesterday, receivedAt, RFC 3339",
  })
  @Tag("I2")
  void namesTheFieldAndWhatIsAllowed(String field, String value, String named, String allowed) {
    open(with(unsettledCall(), field, value))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(named))
        .body("errors[0].allowed", containsString(allowed));
  }

  @Test
  void refusesImpossibleTelephoneNumbersAndTextOverTheLimit() {
    open(with(unsettledCall(), "customer", Map.of("phone", "12345")))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("customer.phone"));
    open(with(unsettledCall(), "text", "长".repeat(20001)))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("text"))
        .body("errors[0].allowed", containsString("20000"));
  }

  @Test
  void refusesCharactersThatCannotBeStored() {
    open(with(unsettledCall(), "subject", "a\u0000b")).then().statusCode(400);
    as("agent1", Roles.AGENT)
        .urlEncodingEnabled(false)
        .get("/tickets?number=%00")
        .then()
        .statusCode(400);
  }

  @Test
  void refusesMalformedJson() {
    as("agent1", Roles.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"channel\": ")
        .post("/tickets")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].allowed", containsString("JSON"));
  }

  @Test
  void asksForAnIdempotencyKey() {
    as("agent1", Roles.AGENT)
        .body(unsettledCall())
        .post("/tickets")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("Idempotency-Key"));
  }

  @Test
  void letsNobodyInWithoutATokenOrTheRole() {
    given()
        .contentType(ContentType.JSON)
        .body(unsettledCall())
        .post("/tickets")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    as("partner1", Roles.PARTNER)
        .body(unsettledCall())
        .post("/tickets")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    as("partner1", Roles.PARTNER).get("/tickets").then().statusCode(403);
  }

  @Test
  @Tag("I7")
  void theSameNumberIsTheSameCustomerHoweverItWasTyped() {
    String first =
        open(with(unsettledCall(), "customer", Map.of("phone", "+86 139 0013 9000", "tier", "vip")))
            .path("id");
    String second =
        open(with(unsettledCall(), "customer", Map.of("phone", "13900139000"))).path("id");
    String one = as("agent1", Roles.AGENT).get("/tickets/" + first + "/customer").path("id");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + second + "/customer")
        .then()
        .body("id", equalTo(one))
        .body("tier", equalTo("vip"));
  }

  @Test
  void pagesDoNotOverlapAndEnd() {
    for (int i = 0; i < 3; i++) {
      open(unsettledCall()).then().statusCode(201);
    }
    Response first = as("agent1", Roles.AGENT).get("/tickets?limit=2");
    List<String> ids = first.path("items.id");
    assertEquals(2, ids.size());
    Response second =
        as("agent1", Roles.AGENT).get("/tickets?limit=200&cursor=" + first.path("nextCursor"));
    List<String> rest = second.path("items.id");
    assertEquals(List.of(), rest.stream().filter(ids::contains).toList());
    as("agent1", Roles.AGENT).get("/tickets?cursor=nonsense").then().statusCode(400);
    as("agent1", Roles.AGENT).get("/tickets?limit=201").then().statusCode(400);
  }
}
