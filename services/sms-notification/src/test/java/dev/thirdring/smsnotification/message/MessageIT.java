package dev.thirdring.smsnotification.message;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.smsgateway.ReceiptStatus;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.smsnotification.Tickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("N2")
class MessageIT {
  private static final String NUMBER = "+8613812345678";

  @Inject Clock clock;

  private final UUID ticketId = UUID.randomUUID();
  private Instant now;
  private EventProbe probe;

  @BeforeEach
  void listen() {
    now = clock.instant();
    probe = new EventProbe("sms-notification.messages");
  }

  @AfterEach
  void stop() {
    probe.close();
  }

  @Test
  @Tag("N1")
  void tellsTheCustomerOfEachEventInTheirLanguage() {
    UUID assignment = UUID.randomUUID();
    publish(Tickets.opened(ticketId, now, NUMBER, Language.EN));
    publish(
        new AssignmentMade(
            assignment, ticketId, "TR-1", "billing", "rule", "because", now, now.plusSeconds(60)));
    publish(answered(assignment));
    publish(
        new VisitBooked(
            UUID.randomUUID(),
            ticketId,
            assignment,
            "engineer1",
            now.plusSeconds(3600),
            now.plusSeconds(7200),
            now));
    publish(new TicketSettled(ticketId, now, true, "done"));
    for (String template : List.of("registered", "assigned", "replied", "visit-booked", "closed")) {
      String text = await(template).text();
      assertTrue(text.startsWith("[Third Ring]") && !text.contains("{"), text);
    }
  }

  @Test
  @Tag("R5")
  void writesByItselfWhenTheFirstReplyIsMissed() {
    publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
    publish(missed("effective-reply"));
    publish(missed("first-reply"));
    assertTrue(await("first-reply-limit").text().startsWith("【第三声服务中心】"));
    assertEquals(2, requested().size());
  }

  @Test
  void repliesToNobodyWhoWasOnlyToldOfTheArrangementOrWasToldBySms() {
    publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
    publish(informed(InformedOf.ARRANGEMENT, "telephone"));
    publish(informed(InformedOf.SOLUTION, "sms"));
    publish(informed(InformedOf.PROGRESS, "telephone"));
    await("replied");
    assertEquals(2, requested().size());
  }

  @Test
  void writesOnceThoughTheEventComesTwice() {
    TicketOpened opened = Tickets.opened(ticketId, now, NUMBER, Language.ZH);
    String id = probe.publish(ticketId.toString(), opened);
    probe.publish(id, ticketId.toString(), opened);
    publish(opened);
    publish(new TicketSettled(ticketId, now, true, null));
    await("closed");
    assertEquals(
        List.of("registered", "closed"), requested().stream().map(SmsRequested::template).toList());
  }

  @Test
  void tellsLaterWhatCameBeforeItsTicket() {
    publish(answered(UUID.randomUUID()));
    UUID other = UUID.randomUUID();
    probe.publish(other.toString(), Tickets.opened(other, now, NUMBER, Language.ZH));
    probe.await(SmsRequested.class, message -> message.ticketId().equals(other));
    publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
    await("replied");
  }

  @Test
  void followsAMessageToItsFate() {
    publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
    SmsRequested requested = await("registered");
    receipt(requested, ReceiptStatus.ACCEPTED);
    receipt(requested, ReceiptStatus.DELIVERED);
    receipt(requested, ReceiptStatus.FAILED);
    SmsConcluded concluded =
        probe.await(SmsConcluded.class, end -> end.ticketId().equals(ticketId));
    assertEquals(MessageFate.DELIVERED, concluded.fate());
    assertTrue(concluded.inTime());
    list().body("items.state", contains("DELIVERED")).body("items[0].gateway", equalTo("sandbox"));
  }

  @Test
  void sendsNothingThatIsTooOld() {
    publish(Tickets.opened(ticketId, now.minus(Duration.ofDays(2)), NUMBER, Language.ZH));
    SmsConcluded concluded =
        probe.await(SmsConcluded.class, end -> end.ticketId().equals(ticketId));
    assertEquals(MessageFate.EXPIRED, concluded.fate());
    assertEquals(List.of(), requested());
    list().body("items.state", contains("EXPIRED"));
  }

  @Test
  void writesNothingToACustomerWithoutANumber() {
    publish(Tickets.opened(ticketId, now, null, Language.ZH));
    UUID other = UUID.randomUUID();
    probe.publish(other.toString(), Tickets.opened(other, now, NUMBER, Language.ZH));
    probe.await(SmsRequested.class, message -> message.ticketId().equals(other));
    list().body("items", hasSize(0));
  }

  @Test
  @Tag("N4")
  void masksNumbersAndRecordsWhoLooksAtOne() {
    publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
    UUID id = await("registered").messageId();
    list().body("items.to", contains("+86138****5678")).body(not(containsString(NUMBER)));
    as("sms-operator1", Roles.SMS_OPERATOR)
        .get("/messages/{id}/number", id)
        .then()
        .statusCode(200)
        .body("to", equalTo(NUMBER));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages/{id}/looks", id)
        .then()
        .statusCode(200)
        .body("lookedBy", contains("sms-operator1"));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages/{id}/number", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  @Tag("N4")
  void writesNoPersonalDataIntoItsLog() {
    try (LoggedText log = new LoggedText()) {
      publish(Tickets.opened(ticketId, now, "13812345678", Language.ZH));
      publish(Tickets.opened(ticketId, now, NUMBER, Language.ZH));
      receipt(await("registered"), ReceiptStatus.FAILED);
      probe.await(SmsConcluded.class, end -> end.ticketId().equals(ticketId));
      log.assertAbsent("13812345678", "李伟");
    }
  }

  @Test
  void namesTheParameterAtFault() {
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages?limit=0")
        .then()
        .statusCode(400)
        .body("errors.field", contains("limit"));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/messages?cursor=x")
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  @Test
  @Tag("N4")
  void showsMessagesOnlyToTheSmsDeskAndSupervisors() {
    UUID id = UUID.randomUUID();
    given().get("/messages").then().statusCode(401);
    as("agent1", Roles.AGENT).get("/messages").then().statusCode(403);
    as("agent1", Roles.AGENT).get("/messages/{id}/number", id).then().statusCode(403);
    as("sms-operator1", Roles.SMS_OPERATOR).get("/messages/{id}/looks", id).then().statusCode(403);
  }

  private void publish(Record event) {
    probe.publish(ticketId.toString(), event);
  }

  private SmsRequested await(String template) {
    return probe.await(
        SmsRequested.class,
        message -> message.ticketId().equals(ticketId) && message.template().equals(template));
  }

  private List<SmsRequested> requested() {
    return probe.all(SmsRequested.class).stream()
        .filter(message -> message.ticketId().equals(ticketId))
        .toList();
  }

  private AssignmentAnswered answered(UUID assignment) {
    return new AssignmentAnswered(
        assignment,
        ticketId,
        "billing",
        now,
        "billing-dept",
        true,
        "remedy",
        null,
        null,
        null,
        null);
  }

  private DeadlineMissed missed(String clockCode) {
    return new DeadlineMissed("routing", clockCode, ticketId, ticketId, null, now, now);
  }

  private CustomerInformed informed(InformedOf of, String channel) {
    return new CustomerInformed(ticketId, now, "agent1", of, channel);
  }

  private void receipt(SmsRequested requested, ReceiptStatus status) {
    publish(new SmsReceipt(requested.messageId(), ticketId, "sandbox", status, null, now));
  }

  private ValidatableResponse list() {
    return as("supervisor1", Roles.SUPERVISOR)
        .get("/messages?ticketId={id}", ticketId)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }
}
