package dev.thirdring.intake.webmessage;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static dev.thirdring.intake.webmessage.PublicClient.address;
import static dev.thirdring.intake.webmessage.PublicClient.from;
import static dev.thirdring.intake.webmessage.PublicClient.phone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WebMessageIT {

  private static Map<String, Object> message(String phone) {
    return new HashMap<>(
        Map.of(
            "category", "complaint",
            "product", "broadband",
            "text", "晚上网页打不开。\n请尽快处理。",
            "name", "王小明",
            "phone", phone));
  }

  private static Response write(String address, String key, Map<String, Object> body) {
    return from(address).header("Idempotency-Key", key).body(body).post("/public/messages");
  }

  private static Response write(Map<String, Object> body) {
    return write(address(), UUID.randomUUID().toString(), body);
  }

  private static ValidatableResponse look(String receipt) {
    return from(address()).get("/public/receipts/" + receipt).then();
  }

  private static String ticket(String receipt) {
    return as("agent1", Roles.AGENT).get("/web-messages/" + receipt).path("ticketId");
  }

  @Test
  @Tag("I1")
  @Tag("I6")
  void aMessageBecomesATicketWithAPromisedReply() {
    Response given = write(message(phone()));
    given.then().statusCode(201).header("Location", startsWith("/public/receipts/"));
    String id = ticket(given.path("receipt"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + id)
        .then()
        .body("channel", equalTo("web-message"))
        .body("subject", equalTo("晚上网页打不开。"))
        .body("promisedReplyAt", equalTo(given.path("promisedReplyAt")));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketOpened event = probe.await(TicketOpened.class, e -> e.ticketId().toString().equals(id));
      assertEquals(Instant.parse(given.path("promisedReplyAt")), event.promisedReplyAt());
    }
  }

  @Test
  @Tag("I1")
  void theReceiptTellsInBothLanguagesHowItStandsAndNothingOfThePerson() {
    String phone = phone();
    String receipt = write(message(phone)).path("receipt");
    String shown =
        look(receipt)
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("standing", equalTo("RECEIVED"))
            .body("standingZh", equalTo("已收到，正在审核"))
            .body("standingEn", notNullValue())
            .body("answers", empty())
            .extract()
            .asString();
    assertFalse(shown.contains("王小明") || shown.contains(phone) || shown.contains("打不开"), shown);
    look(receipt.toLowerCase().replace("-", "")).statusCode(200);
  }

  @Test
  @Tag("I1")
  void whatADepartmentAnsweredIsShownOnlyOnceTheCustomerWasTold() {
    String receipt = write(with(message(phone()), "category", "agency")).path("receipt");
    UUID id = UUID.fromString(ticket(receipt));
    Instant answeredAt = Instant.now(java.time.Clock.systemUTC()).minusSeconds(60);
    try (EventProbe probe = new EventProbe()) {
      probe.publish(id.toString(), answered(id, answeredAt, "王小明的线路已更换，致电13900001111。"));
    }
    awaitWay(id, "assignment-answered");
    look(receipt).body("answers", empty());
    inform(id, Map.of("informedOf", "SOLUTION", "channel", "telephone")).then().statusCode(204);
    Awaitility.await()
        .untilAsserted(
            () ->
                look(receipt)
                    .body("standing", equalTo("ANSWERED"))
                    .body("answers.text", equalTo(List.of("***的线路已更换，致电***。"))));
  }

  @Test
  @Tag("I17")
  void whatTheCustomerWasToldInWordsIsReadAtTheReceipt() {
    String receipt = write(with(message(phone()), "category", "consultation")).path("receipt");
    UUID id = UUID.fromString(ticket(receipt));
    inform(
            id,
            Map.of(
                "informedOf", "SOLUTION", "channel", "web-message", "words", "月租 99 元，含 300 兆宽带。"))
        .then()
        .statusCode(204);
    look(receipt).body("answers.text", equalTo(List.of("月租 99 元，含 300 兆宽带。")));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      probe.await(CustomerInformed.class, e -> e.ticketId().equals(id));
    }
  }

  @Test
  @Tag("I7")
  void aStrangersWordChangesNothingInTheFileOfACustomer() {
    String phone = phone();
    String first =
        as("agent1", Roles.AGENT)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(
                with(
                    unsettledCall(),
                    "customer",
                    Map.of("phone", phone, "name", "李雷", "email", "li@example.com")))
            .post("/tickets")
            .path("id");
    Map<String, Object> body = with(message(phone), "email", "stranger@example.com");
    write(with(body, "language", "EN")).then().statusCode(201);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + first + "/customer")
        .then()
        .body("name", equalTo("李雷"))
        .body("email", equalTo("li@example.com"))
        .body("language", equalTo("ZH"));
  }

  @Test
  @Tag("I1")
  void sentTwiceItIsOneMessageWithOneReceipt() {
    Map<String, Object> body = message(phone());
    String key = UUID.randomUUID().toString();
    String receipt = write(address(), key, body).path("receipt");
    write(address(), key, body).then().statusCode(201).body("receipt", equalTo(receipt));
    write(address(), key, with(body, "text", "another")).then().statusCode(422);
  }

  @Test
  @Tag("I1")
  void tooManyFromOneAddressAreRefusedAlsoWhenTheyComeAtOnce() throws Exception {
    String address = address();
    List<Integer> statuses = atOnce(25, () -> write(address, key(), message(phone())).statusCode());
    assertEquals(10, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(15, statuses.stream().filter(status -> status == 429).count(), "" + statuses);
    write(address, key(), message(phone())).then().statusCode(429).header("Retry-After", "360");
    write(message(phone())).then().statusCode(201);
  }

  @Test
  @Tag("I1")
  void tooManyForOneContactAreRefusedWhereverTheyComeFrom() throws Exception {
    String phone = phone();
    List<Integer> statuses = atOnce(9, () -> write(message(phone)).statusCode());
    assertEquals(5, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
  }

  @Test
  @Tag("I1")
  void whoeverGuessesReceiptsIsStopped() {
    String receipt = write(message(phone())).path("receipt");
    String address = address();
    for (int i = 0; i < 10; i++) {
      from(address).get("/public/receipts/2222-2222-2222-222" + i).then().statusCode(404);
    }
    from(address).get("/public/receipts/" + receipt).then().statusCode(429);
    look(receipt).statusCode(200);
  }

  @Test
  @Tag("I1")
  void namesTheFieldAndWhatIsAllowed() {
    refused(with(message(phone()), "text", "长".repeat(4001)), "text", "4000");
    refused(with(message(phone()), "website", "https://spam.example"), "website", "empty");
    refused(with(message("12345"), "name", "x"), "phone", "telephone number");
    refused(with(message(" "), "name", "x"), "phone", "email");
    refused(with(message(phone()), "category", "nonsense"), "category", "complaint");
    refused(with(message(phone()), "text", "a\u0000b"), "request", "NUL");
    refused(with(message(phone()), "email", "no address"), "email", "e-mail");
  }

  @Test
  void onlyStaffFindsTheTicketOfAReceipt() {
    String receipt = write(message(phone())).path("receipt");
    as("partner1", Roles.PARTNER).get("/web-messages/" + receipt).then().statusCode(403);
    from(address()).get("/web-messages/" + receipt).then().statusCode(401);
    as("agent1", Roles.AGENT).get("/web-messages/nonsense").then().statusCode(404);
  }

  private static void refused(Map<String, Object> body, String field, String allowed) {
    write(body)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(field))
        .body("errors[0].allowed", containsString(allowed));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static List<Integer> atOnce(int count, Callable<Integer> call) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(count)) {
      return clients.invokeAll(Collections.nCopies(count, call)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static Response inform(UUID id, Map<String, Object> body) {
    Response ticket = as("agent1", Roles.AGENT).get("/tickets/" + id);
    return as("agent1", Roles.AGENT)
        .header("If-Match", ticket.header("ETag"))
        .body(body)
        .post("/tickets/" + id + "/replies");
  }

  private static void awaitWay(UUID id, String event) {
    Awaitility.await()
        .untilAsserted(
            () ->
                as("agent1", Roles.AGENT)
                    .get("/tickets/" + id + "/way")
                    .then()
                    .body("items.event", hasItem(event)));
  }

  private static AssignmentAnswered answered(UUID ticket, Instant at, String remedy) {
    return new AssignmentAnswered(
        UUID.randomUUID(),
        ticket,
        "network-quality",
        at,
        "network-dept",
        true,
        remedy,
        null,
        null,
        null,
        null);
  }
}
