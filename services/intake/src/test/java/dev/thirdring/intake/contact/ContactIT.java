package dev.thirdring.intake.contact;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I1")
class ContactIT {
  @Inject Pool pool;

  @Test
  void aFurtherContactIsRegisteredTheOthersHearOfItAndItIsOnTheWay() {
    String ticket = ticket();
    Map<String, Object> body = call("还是很慢。");
    body.put("party", "李秀英");
    add(ticket, body)
        .then()
        .statusCode(201)
        .body("party", equalTo("李**"))
        .body("takenBy", equalTo("agent2"));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      ContactAdded event =
          probe.await(ContactAdded.class, e -> e.ticketId().toString().equals(ticket));
      assertEquals("telephone", event.channel());
      assertEquals(ContactDirection.INCOMING, event.direction());
    }
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/contacts")
        .then()
        .body("items.text", equalTo(List.of("还是很慢。", "顾客说晚上八点以后网页打不开。")))
        .body("items.opening", equalTo(List.of(false, true)));
    Awaitility.await("way")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as("agent1", Roles.AGENT)
                    .get("/tickets/" + ticket + "/way")
                    .then()
                    .body("items.event", hasItem("contact-added")));
  }

  @Test
  void repeatingARequestAddsOneContactAndPagesDoNotOverlap() {
    String ticket = ticket();
    String key = UUID.randomUUID().toString();
    String first = add(ticket, key, call("once")).path("id");
    assertEquals(first, add(ticket, key, call("once")).path("id"));
    add(ticket, call("second"));
    Response page = as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/contacts?limit=2");
    assertEquals(List.of("second", "once"), page.path("items.text"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/contacts?limit=2&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.opening", equalTo(List.of(true)));
  }

  @Test
  void refusesWhatItCannotTakeByName() {
    String ticket = ticket();
    add(ticket, with(call("x"), "channel", "pigeon"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("channel"));
    add(ticket, with(call("x"), "at", "2199-01-01T00:00:00Z"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("at"));
    add(ticket, with(call("x"), "text", " "))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("text"));
    add(ticket, with(call("x"), "text", "a\u0000b")).then().statusCode(400);
    add(UUID.randomUUID().toString(), call("x")).then().statusCode(404);
    as("partner1", Roles.PARTNER)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(call("x"))
        .post("/tickets/" + ticket + "/contacts")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get("/tickets/" + ticket + "/contacts").then().statusCode(403);
  }

  @Test
  @Tag("F5")
  void theCustomersWordOnASettledTicketOpensItAgainOnceHoweverManySpeakAtOnce() throws Exception {
    String ticket = settled();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> add(ticket, call("word " + i)).statusCode())
              .toList();
      for (Future<Integer> answer : many.invokeAll(calls)) {
        assertEquals(201, answer.get());
      }
    }
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .body("state", equalTo("IN_HANDLING"))
        .body("reopened", equalTo(1));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketReopened event =
          probe.await(TicketReopened.class, e -> e.ticketId().toString().equals(ticket));
      assertTrue(event.reason().contains("telephone"), event.reason());
    }
  }

  @Test
  @Tag("F5")
  void thanksAndOurOwnWordsLeaveASettledTicketSettled() {
    String ticket = settled();
    add(ticket, with(call("thank you"), "reopens", false)).then().statusCode(201);
    add(ticket, with(call("we called"), "direction", "OUTGOING")).then().statusCode(201);
    as("agent1", Roles.AGENT).get("/tickets/" + ticket).then().body("state", equalTo("SETTLED"));
  }

  @Test
  @Tag("F5")
  void aTicketSettledLongAgoIsNotOpenedAgain() {
    String ticket = settled();
    pool.preparedQuery("update ticket set settled_at = now() - interval '31 days' where id = $1")
        .execute(Tuple.of(UUID.fromString(ticket)))
        .await()
        .atMost(Duration.ofSeconds(10));
    add(ticket, call("again"))
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-settled-long-ago"));
    as("agent1", Roles.AGENT).get("/tickets/" + ticket).then().body("state", equalTo("SETTLED"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/contacts")
        .then()
        .body("items.size()", equalTo(1));
  }

  private static String settled() {
    String ticket = ticket();
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("customerAccepts", true, "result", "mended"))
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(204);
    return ticket;
  }

  private static String ticket() {
    return open(unsettledCall()).then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> call(String text) {
    return new HashMap<>(Map.of("channel", "telephone", "direction", "INCOMING", "text", text));
  }

  private static Response add(String ticket, Map<String, Object> body) {
    return add(ticket, UUID.randomUUID().toString(), body);
  }

  private static Response add(String ticket, String key, Map<String, Object> body) {
    return as("agent2", Roles.AGENT)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/tickets/" + ticket + "/contacts");
  }
}
