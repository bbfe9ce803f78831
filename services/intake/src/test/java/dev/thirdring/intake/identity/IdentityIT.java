package dev.thirdring.intake.identity;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.thirdring.contracts.intake.IdentityCodeIssued;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I11")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class IdentityIT {
  @Inject Pool pool;

  private final String phone =
      "+86136" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("intake.identity-codes");
  }

  @AfterEach
  void stop() {
    probe.close();
  }

  private String ticket() {
    return open(with(unsettledCall(), "customer", Map.of("phone", phone))).path("id");
  }

  private static Response issue(String ticket) {
    return as("agent1", Roles.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/tickets/" + ticket + "/identity-codes");
  }

  private String codeOf(Response issued) {
    String id = issued.path("id");
    return probe.await(IdentityCodeIssued.class, e -> e.codeId().toString().equals(id)).code();
  }

  private static Response check(String ticket, String kind, String value) {
    return as("agent1", Roles.AGENT)
        .body(Map.of("kind", kind, "value", value))
        .post("/tickets/" + ticket + "/identity-checks");
  }

  private static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  @Test
  void aCodeProvesOnceAndOnlyOnItsTicket() {
    String ticket = ticket();
    String another = ticket();
    Response issued = issue(ticket);
    issued.then().statusCode(201).body("sentTo", endsWith(phone.substring(10)));
    assertFalse(issued.asString().contains(phone));
    String code = codeOf(issued);
    check(another, "sms-code", code).then().body("outcome", equalTo("NO_CODE"));
    check(ticket, "sms-code", other(code)).then().statusCode(200).body("outcome", equalTo("WRONG"));
    check(ticket, "sms-code", code)
        .then()
        .body("outcome", equalTo("PROVED"))
        .body("strength", equalTo(2))
        .body("expiresAt", notNullValue());
    check(ticket, "sms-code", code).then().body("outcome", equalTo("NO_CODE"));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/tickets/" + ticket + "/identity-attempts")
        .then()
        .body("items.outcome", contains("NO_CODE", "PROVED", "WRONG"));
  }

  @Test
  void aCodeIsTriedFiveTimesAndThenDead() throws Exception {
    String ticket = ticket();
    String code = codeOf(issue(ticket));
    try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> guesses =
          IntStream.range(0, 8)
              .<Callable<String>>mapToObj(
                  i -> () -> check(ticket, "sms-code", other(code)).path("outcome"))
              .toList();
      List<String> outcomes = guessers.invokeAll(guesses).stream().map(Future::resultNow).toList();
      assertEquals(5, outcomes.stream().filter("WRONG"::equals).count(), outcomes.toString());
    }
    check(ticket, "sms-code", code).then().body("outcome", equalTo("NO_CODE"));
  }

  @Test
  void aNewCodeEndsTheOneBeforeAndNoMoreThanThreeAreSent() {
    String ticket = ticket();
    String first = codeOf(issue(ticket));
    String second = codeOf(issue(ticket));
    issue(ticket).then().statusCode(201);
    issue(ticket).then().statusCode(429);
    check(ticket, "sms-code", first).then().body("outcome", not(equalTo("PROVED")));
    check(ticket, "sms-code", second).then().body("outcome", not(equalTo("PROVED")));
  }

  @Test
  void anOldCodeProvesNothing() {
    String ticket = ticket();
    String code = codeOf(issue(ticket));
    pool.preparedQuery("update identity_code set expires_at = issued_at where ticket_id = $1")
        .execute(Tuple.of(UUID.fromString(ticket)))
        .await()
        .atMost(Duration.ofSeconds(10));
    check(ticket, "sms-code", code).then().body("outcome", equalTo("NO_CODE"));
  }

  @Test
  void whatIsKeptOfACodeIsNoCode() {
    String ticket = ticket();
    String code = codeOf(issue(ticket));
    String kept =
        pool.preparedQuery("select c::text from identity_code c where ticket_id = $1")
            .execute(Tuple.of(UUID.fromString(ticket)))
            .await()
            .atMost(Duration.ofSeconds(10))
            .iterator()
            .next()
            .getString(0);
    assertFalse(kept.contains("," + code + ","), kept);
  }

  @Test
  void aDocumentIsComparedWithTheCustomerFileAndOnlySeenWhenNoneIsThere() {
    String ticket = ticket();
    check(ticket, "document", "11010519491231002X").then().body("outcome", equalTo("SEEN"));
    String customer = as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/customer").path("id");
    String version = as("agent1", Roles.AGENT).get("/customers/" + customer).header("ETag");
    as("agent1", Roles.AGENT)
        .header("If-Match", version)
        .body(Map.of("kind", "ID_CARD", "number", "11010519491231002X"))
        .put("/customers/" + customer + "/document")
        .then()
        .statusCode(204);
    check(ticket, "document", "110105194912310021").then().body("outcome", equalTo("WRONG"));
    check(ticket(), "document", "11010519491231002x")
        .then()
        .body("outcome", equalTo("PROVED"))
        .body("strength", equalTo(3));
  }

  @Test
  void afterTooManyWrongTriesNothingIsTriedOnAnyTicketOfTheCustomer() {
    String first = ticket();
    String code = codeOf(issue(first));
    for (int i = 0; i < 5; i++) {
      check(first, "sms-code", other(code)).then().body("outcome", equalTo("WRONG"));
    }
    String second = ticket();
    String next = codeOf(issue(second));
    for (int i = 0; i < 5; i++) {
      check(second, "sms-code", other(next)).then().body("outcome", equalTo("WRONG"));
    }
    String third = ticket();
    String right = codeOf(issue(third));
    check(third, "sms-code", right).then().body("outcome", equalTo("TOO_MANY"));
    check(third, "document", "11010519491231002X").then().body("outcome", equalTo("TOO_MANY"));
  }

  @Test
  void whoMayNotIsRefusedAndWhatIsWrongIsNamed() {
    String some = "/tickets/" + UUID.randomUUID();
    as("partner1", Roles.PARTNER)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(some + "/identity-codes")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER)
        .body(Map.of("kind", "document", "value", "1234"))
        .post(some + "/identity-checks")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get(some + "/identity-attempts").then().statusCode(403);
    as("partner1", Roles.PARTNER).get("/identity-kinds").then().statusCode(403);
    as("agent1", Roles.AGENT).body(Map.of()).put("/identity-kinds/document").then().statusCode(403);
    as("agent1", Roles.AGENT).post(some + "/identity-codes").then().statusCode(400);
    check(UUID.randomUUID().toString(), "document", "1234").then().statusCode(404);
    check(ticket(), "service-password", "1234").then().statusCode(409);
    check(ticket(), "face", "1234").then().statusCode(400).body("errors.field", hasItem("kind"));
    issue(UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void strengthsAreDataThatAnAdministratorChanges() {
    Response kinds = as("agent1", Roles.AGENT).get("/identity-kinds");
    kinds.then().body("items.code", contains("document", "sms-code", "service-password"));
    int version = kinds.path("items.find { it.code == 'document' }.version");
    Map<String, Object> same =
        Map.of(
            "nameZh",
            "证件",
            "nameEn",
            "Document",
            "strength",
            3,
            "validMinutes",
            30,
            "active",
            true);
    Map<String, Object> tooStrong = with(same, "strength", 10);
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", "\"" + version + "\"")
        .body(tooStrong)
        .put("/identity-kinds/document")
        .then()
        .statusCode(400);
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", "\"" + version + "\"")
        .body(same)
        .put("/identity-kinds/document")
        .then()
        .statusCode(204);
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", "\"" + version + "\"")
        .body(same)
        .put("/identity-kinds/document")
        .then()
        .statusCode(412);
  }
}
