package dev.thirdring.smsgateway.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.smsgateway.ReceiptStatus;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("N2")
class SandboxIT {
  private static final String NUMBER = "+8613812345678";

  @Inject Clock clock;
  @Inject SandboxMessages messages;

  private final UUID ticketId = UUID.randomUUID();
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("sms-gateway.receipts", "sms-gateway.incoming");
  }

  @AfterEach
  void stop() {
    probe.close();
  }

  @Test
  void showsWhatWouldHaveBeenSentAndTellsItsFate() {
    UUID messageId = request(NUMBER, Duration.ofMinutes(5));
    probe.await(SmsReceipt.class, is(messageId, ReceiptStatus.ACCEPTED));
    probe.await(SmsReceipt.class, is(messageId, ReceiptStatus.DELIVERED));

    operator()
        .get("/sandbox/messages?ticketId={id}", ticketId)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].messageId", equalTo(messageId.toString()))
        .body("items[0].text", equalTo("【第三声服务中心】您的诉求已受理。"))
        .body("items[0].status", equalTo("DELIVERED"));
  }

  @Test
  @Tag("N4")
  void masksNumbers() {
    UUID messageId = request(NUMBER, Duration.ofMinutes(5));
    probe.await(SmsReceipt.class, is(messageId, ReceiptStatus.DELIVERED));
    operator()
        .get("/sandbox/messages?ticketId={id}", ticketId)
        .then()
        .body("items.to", contains("+86138****5678"))
        .body(not(containsString(NUMBER)));
  }

  @Test
  void takesAMessageOnceThoughItIsSentTwice() {
    SmsRequested requested = requested(NUMBER, Duration.ofMinutes(5));
    String id = probe.publish(ticketId.toString(), requested);
    probe.publish(id, ticketId.toString(), requested);
    probe.publish(ticketId.toString(), requested);
    UUID next = request(NUMBER, Duration.ofMinutes(5));
    probe.await(SmsReceipt.class, is(next, ReceiptStatus.DELIVERED));

    List<SmsReceipt> receipts =
        probe.all(SmsReceipt.class).stream()
            .filter(receipt -> receipt.messageId().equals(requested.messageId()))
            .toList();
    assertEquals(2, receipts.size());
    operator().get("/sandbox/messages?ticketId={id}", ticketId).then().body("items", hasSize(2));
  }

  @Test
  void sendsNothingTooLateAndFailsWhereItIsWanted() {
    UUID late = request(NUMBER, Duration.ofMinutes(-5));
    UUID failing = request("+8613812340000", Duration.ofMinutes(5));
    probe.await(SmsReceipt.class, is(late, ReceiptStatus.EXPIRED));
    probe.await(SmsReceipt.class, is(failing, ReceiptStatus.FAILED));
    operator()
        .get("/sandbox/messages?ticketId={id}&limit=1", ticketId)
        .then()
        .body("items.status", contains("FAILED"))
        .body("nextCursor", not(equalTo(null)));
  }

  @Test
  @Tag("N5")
  void passesOnWhatACustomerWrites() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = Map.of("from", NUMBER, "text", "还没有修好");
    String incomingId = incoming(key, body).statusCode(202).extract().path("incomingId");
    incoming(key, body).statusCode(202).body("incomingId", equalTo(incomingId));
    SmsReceived received =
        probe.await(SmsReceived.class, event -> event.incomingId().toString().equals(incomingId));
    assertEquals(NUMBER, received.from());
    assertEquals("还没有修好", received.text());
    incoming(key, Map.of("from", NUMBER, "text", "another")).statusCode(422);
  }

  @Test
  void namesTheFieldAtFault() {
    incoming(UUID.randomUUID().toString(), Map.of("from", "12", "text", "x"))
        .statusCode(400)
        .body("errors.field", contains("from"));
    incoming(UUID.randomUUID().toString(), Map.of("from", NUMBER))
        .statusCode(400)
        .body("errors.field", contains("text"));
    operator().get("/sandbox/messages?limit=201").then().statusCode(400);
    operator()
        .get("/sandbox/messages?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  @Test
  void letsOnlyOperatorsAndAdministratorsLook() {
    given().get("/sandbox/messages").then().statusCode(401);
    as("agent1", Roles.AGENT).get("/sandbox/messages").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("from", NUMBER, "text", "x"))
        .post("/sandbox/incoming")
        .then()
        .statusCode(403);
    as("admin1", Roles.ADMINISTRATOR).get("/sandbox/messages").then().statusCode(200);
  }

  @Test
  void keepsOnlyTheNewest() throws Throwable {
    request(NUMBER, Duration.ofMinutes(5));
    UUID newest = request(NUMBER, Duration.ofMinutes(5));
    probe.await(SmsReceipt.class, is(newest, ReceiptStatus.DELIVERED));
    VertxContextSupport.subscribeAndAwait(
        () -> Panache.withTransaction(() -> messages.forget(Instant.EPOCH, 1)));
    operator().get("/sandbox/messages").then().body("items.messageId", contains(newest.toString()));
  }

  private ValidatableResponse incoming(String key, Map<String, String> body) {
    return operator()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/sandbox/incoming")
        .then();
  }

  @Test
  @Tag("I11")
  void aCodeIsSentFromItsOwnTopicAndShownToNobody() {
    Instant now = clock.instant();
    UUID message = UUID.randomUUID();
    SmsRequested told =
        new SmsRequested(
            message,
            ticketId,
            "+8613900000007",
            "验证码******",
            Language.ZH,
            "identity-code",
            now,
            now.plusSeconds(300),
            true);
    probe.publish(ticketId.toString(), told);
    probe.publish(
        ticketId.toString(),
        new SmsSecretRequested(
            message,
            ticketId,
            "+8613900000007",
            "验证码048213。",
            Language.ZH,
            "identity-code",
            now,
            now.plusSeconds(300)));
    probe.await(SmsReceipt.class, is(message, ReceiptStatus.DELIVERED));
    operator()
        .get("/sandbox/messages?ticketId=" + ticketId)
        .then()
        .statusCode(200)
        .body("items.text", contains("验证码******。"));
  }

  private UUID request(String number, Duration validity) {
    SmsRequested requested = requested(number, validity);
    probe.publish(ticketId.toString(), requested);
    return requested.messageId();
  }

  private SmsRequested requested(String number, Duration validity) {
    Instant now = clock.instant();
    return new SmsRequested(
        UUID.randomUUID(),
        ticketId,
        number,
        "【第三声服务中心】您的诉求已受理。",
        Language.ZH,
        "registered",
        now,
        now.plus(validity));
  }

  private static Predicate<SmsReceipt> is(UUID id, ReceiptStatus status) {
    return receipt -> receipt.messageId().equals(id) && receipt.status() == status;
  }

  private static RequestSpecification operator() {
    return as("sms-operator1", Roles.SMS_OPERATOR);
  }

  private static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }
}
