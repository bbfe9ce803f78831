package dev.thirdring.smsnotification.recipient;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.smsnotification.Tickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("N4")
class RecipientIT {
  @Inject Clock clock;

  private final UUID ticketId = UUID.randomUUID();
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("sms-notification.messages");
  }

  @AfterEach
  void stop() {
    probe.close();
  }

  @Test
  void honoursAnOptOutOnAllTicketsOfTheNumber() {
    open(ticketId, "+8613900000001");
    sent(ticketId);
    String seen =
        agent()
            .get("/recipients/{id}", ticketId)
            .then()
            .statusCode(200)
            .body("phone", equalTo("+86139****0001"))
            .body("optedOut", equalTo(false))
            .extract()
            .header("ETag");
    optOut(seen, Map.of("optedOut", true))
        .statusCode(200)
        .body("optedOut", equalTo(true))
        .body("changedBy", equalTo("agent1"));
    optOut(seen, Map.of("optedOut", false)).statusCode(412);

    UUID silent = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    open(silent, "+8613900000001");
    open(later, "+8613900000002");
    sent(later);
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages?ticketId={id}", silent)
        .then()
        .body("items.size()", equalTo(0));

    String newest = agent().get("/recipients/{id}", ticketId).then().extract().header("ETag");
    optOut(newest, Map.of("optedOut", false)).statusCode(200).body("optedOut", equalTo(false));
  }

  @Test
  @Tag("N5")
  void whoWritesThatTheyWantNoMessagesGetsNone() {
    String number = "+8613900000011";
    open(ticketId, number);
    sent(ticketId);
    UUID message = UUID.randomUUID();
    probe.publish(message.toString(), new OptOutAsked(message, number, clock.instant()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> agent().get("/recipients/{id}", ticketId).then().extract().path("optedOut"),
            equalTo(true));
    UUID silent = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    open(silent, number);
    open(later, "+8613900000012");
    sent(later);
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages?ticketId={id}", silent)
        .then()
        .body("items.size()", equalTo(0));
    agent().get("/recipients/{id}", ticketId).then().body("changedBy", equalTo("sms"));
  }

  @Test
  void refusesWhatCannotBeNoted() {
    open(ticketId, null);
    UUID later = UUID.randomUUID();
    open(later, "+8613900000003");
    sent(later);
    optOut("\"0\"", Map.of("optedOut", true)).statusCode(409);
    optOut("\"0\"", Map.of()).statusCode(400).body("errors.field", contains("optedOut"));
    agent().get("/recipients/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void letsOnlyThoseInWhoSpeakWithCustomers() {
    given().get("/recipients/{id}", ticketId).then().statusCode(401);
    as("network-dept", Roles.DEPARTMENT).get("/recipients/{id}", ticketId).then().statusCode(403);
    as("supervisor1", Roles.SUPERVISOR)
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("optedOut", true))
        .put("/recipients/{id}/opt-out", ticketId)
        .then()
        .statusCode(403);
  }

  private void open(UUID ticket, String phone) {
    probe.publish(ticket.toString(), Tickets.opened(ticket, clock.instant(), phone, Language.ZH));
  }

  private void sent(UUID ticket) {
    probe.await(SmsRequested.class, requested -> requested.ticketId().equals(ticket));
  }

  private ValidatableResponse optOut(String seen, Map<String, Object> body) {
    return agent()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(body)
        .put("/recipients/{id}/opt-out", ticketId)
        .then();
  }

  private static RequestSpecification agent() {
    return as("agent1", Roles.AGENT);
  }

  private static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }
}
