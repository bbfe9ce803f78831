package dev.thirdring.intake.mail;

import static dev.thirdring.intake.ticket.Contacts.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@QuarkusTestResource(MailServer.class)
@Tag("I1")
class MailIT {
  @Inject Pool pool;
  @Inject RawMailRetention retention;

  @Test
  @Tag("I1")
  void aRefusedMailKeepsItsWordsForAWhileOnly() {
    String put =
        """
        insert into received_mail (id, message_id, digest, from_address, subject, received_at, source, outcome, reason,
          html, taken_by)
        values ($1, $1::text, 'd', 'spam@example.com', 'Buy', now() - $2 * interval '1 day', 'IMAP', $3, 'LOOP', '<p>',
          'mailbox')
        """;
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    UUID wanted = UUID.randomUUID();
    pool.preparedQuery(put).executeAndAwait(Tuple.of(old, 100, "REFUSED"));
    pool.preparedQuery(put).executeAndAwait(Tuple.of(young, 10, "UNREADABLE"));
    pool.preparedQuery(put).executeAndAwait(Tuple.of(wanted, 100, "TICKET_OPENED"));
    retention.forget().await().atMost(Duration.ofSeconds(30));
    String words =
        "select concat_ws('|', from_address, subject, html, outcome, reason) as words from received_mail where id = $1";
    assertEquals("|REFUSED|LOOP", wordsOf(words, old));
    assertEquals("spam@example.com|Buy|<p>|UNREADABLE|LOOP", wordsOf(words, young));
    assertEquals("spam@example.com|Buy|<p>|TICKET_OPENED|LOOP", wordsOf(words, wanted));
  }

  private String wordsOf(String sql, UUID id) {
    return pool.preparedQuery(sql).executeAndAwait(Tuple.of(id)).iterator().next().getString(0);
  }

  @Test
  @Tag("I4")
  void aNewMailOpensATicketThatIsReviewed() {
    String sender = Letters.sender();
    String ticket =
        post(Letters.plain(sender, Letters.id()))
            .then()
            .statusCode(201)
            .body("outcome", equalTo("TICKET_OPENED"))
            .body("from", equalTo("c***@example.com"))
            .extract()
            .path("ticketId");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .body("channel", equalTo("email"))
        .body("state", equalTo("AWAITING_REVIEW"))
        .body("form", equalTo("REVIEWED_NOTICE"))
        .body("subject", equalTo("宽带投诉"))
        .body("text", equalTo("晚上宽带很慢。"))
        .body("customerName", equalTo("王**"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/customer")
        .then()
        .body("email", equalTo(sender));
  }

  @Test
  @Tag("I7")
  void whoWritesInTheNameOfAKnownCustomerDoesNotRenameHim() {
    String sender = Letters.sender();
    post(Letters.plain(sender, Letters.id())).then().statusCode(201);
    String ticket =
        post("From: Somebody Else <"
                + sender
                + ">\r\nTo: service@centre.example\r\nMessage-ID: "
                + Letters.id()
                + "\r\nSubject: Another matter\r\n\r\nHello.\r\n")
            .path("ticketId");
    as("agent1", Roles.AGENT).get("/tickets/" + ticket).then().body("customerName", equalTo("王**"));
  }

  @Test
  void ofCopiesOfOneMailAtOnceOneHasAnEffect() throws Exception {
    String mail = Letters.plain(Letters.sender(), Letters.id());
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      List<Callable<Response>> copies =
          IntStream.range(0, 6)
              .<Callable<Response>>mapToObj(i -> () -> post("Received: by mx" + i + "\r\n" + mail))
              .toList();
      List<Response> answers = many.invokeAll(copies).stream().map(MailIT::got).toList();
      assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
      Set<String> tickets =
          answers.stream()
              .map(answer -> (String) answer.path("ticketId"))
              .collect(Collectors.toSet());
      assertEquals(1, tickets.size(), tickets.toString());
    }
  }

  @Test
  void anAnswerOfTheCustomerComesOnTheTicketAnybodyElsesDoesNot() {
    String sender = Letters.sender();
    String first = Letters.id();
    String second = Letters.id();
    String ticket = post(Letters.plain(sender, first)).path("ticketId");
    post(Letters.answer(sender.toUpperCase(java.util.Locale.ROOT), second, first))
        .then()
        .body("outcome", equalTo("CONTACT_ADDED"))
        .body("ticketId", equalTo(ticket));
    post(Letters.answer(sender, Letters.id(), second)).then().body("ticketId", equalTo(ticket));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/contacts")
        .then()
        .body("items.size()", equalTo(3))
        .body("items[0].channel", equalTo("email"))
        .body("items[0].text", equalTo("还是很慢。"));
    String other = post(Letters.answer(Letters.sender(), Letters.id(), first)).path("ticketId");
    assertNotEquals(ticket, other);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + other + "/way")
        .then()
        .body("items.event", hasItem("ticket-continues"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/way")
        .then()
        .body("items.event", hasItem("ticket-continued"));
  }

  @Test
  @Tag("F5")
  void anAnswerToATicketSettledLongAgoIsANewTicketLinkedToIt() {
    String sender = Letters.sender();
    String first = Letters.id();
    String ticket = post(Letters.plain(sender, first)).path("ticketId");
    execute(
        "update ticket set state = 'SETTLED', settled_at = now() - interval '40 days',"
            + " customer_accepts = true, result = 'x' where id = $1",
        UUID.fromString(ticket));
    String later = post(Letters.answer(sender, Letters.id(), first)).path("ticketId");
    assertNotEquals(ticket, later);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + later + "/way")
        .then()
        .body("items.event", hasItem("ticket-continues"));
  }

  @Test
  void filesComeAlongAndWhatCannotBeKeptIsNamed() {
    Response taken = post(Letters.rich(Letters.sender(), Letters.id()));
    taken.then().statusCode(201).body("reason", containsString("photo.jpg"));
    String ticket = taken.path("ticketId");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items.name", hasItem("账单.pdf"))
        .body("items.mediaType", hasItem("image/png"))
        .body("items.findAll{it.inline}.size()", equalTo(1))
        .body("items.size()", equalTo(2));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .body("text", containsString("账单有误"))
        .body("text", containsString("photo.jpg"));
    as("agent1", Roles.AGENT)
        .get("/mail/messages/" + taken.path("id"))
        .then()
        .body("html", containsString("<b>账单</b>"))
        .body("html", not(containsString("script")));
    as("partner1", Roles.PARTNER).get("/mail/messages/" + taken.path("id")).then().statusCode(403);
  }

  @Test
  void machinesAreRefusedWithTheReasonAndAPersonMayDecideOtherwise() {
    String sender = Letters.sender();
    String vacation =
        Letters.plain(sender, Letters.id(), "Auto-Submitted: auto-replied\r\n", "I am away");
    String id =
        post(vacation)
            .then()
            .statusCode(201)
            .body("outcome", equalTo("REFUSED"))
            .body("reason", equalTo("AUTOMATIC_ANSWER"))
            .body("ticketId", nullValue())
            .extract()
            .path("id");
    post(Letters.plain("service@centre.example", Letters.id()))
        .then()
        .body("reason", equalTo("OWN_ADDRESS"));
    post("Return-Path: <>\r\n" + Letters.plain(sender, Letters.id()))
        .then()
        .body("reason", equalTo("BOUNCE"));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/mail/messages?outcome=REFUSED&limit=200")
        .then()
        .body("items.id", hasItem(id));
    as("agent1", Roles.AGENT).get("/mail/messages").then().statusCode(403);
    as("agent1", Roles.AGENT).post("/mail/messages/" + id + "/retry").then().statusCode(403);
    String ticket =
        as("supervisor1", Roles.SUPERVISOR)
            .post("/mail/messages/" + id + "/retry")
            .then()
            .statusCode(200)
            .body("id", equalTo(id))
            .body("outcome", equalTo("TICKET_OPENED"))
            .extract()
            .path("ticketId");
    as("supervisor1", Roles.SUPERVISOR)
        .post("/mail/messages/" + id + "/retry")
        .then()
        .statusCode(409);
    post(vacation).then().statusCode(200).body("ticketId", equalTo(ticket));
  }

  @Test
  void aSenderInALoopIsStopped() {
    String sender = Letters.sender();
    for (int i = 0; i < 20; i++) {
      post(Letters.plain(sender, Letters.id())).then().body("outcome", equalTo("TICKET_OPENED"));
    }
    post(Letters.plain(sender, Letters.id())).then().body("reason", equalTo("TOO_MANY_OF_SENDER"));
  }

  @Test
  void whatCannotBeReadIsKeptAsItCame() {
    String id =
        post("Subject: from nobody\r\nMessage-ID: <" + Letters.id() + ">\r\n\r\nhello")
            .then()
            .statusCode(201)
            .body("outcome", equalTo("UNREADABLE"))
            .body("reason", containsString("sender"))
            .extract()
            .path("id");
    as("supervisor1", Roles.SUPERVISOR)
        .get("/mail/messages?outcome=UNREADABLE&limit=200")
        .then()
        .body("items.id", hasItem(id));
    as("supervisor1", Roles.SUPERVISOR)
        .post("/mail/messages/" + id + "/retry")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("outcome", equalTo("UNREADABLE"));
    as("supervisor1", Roles.SUPERVISOR)
        .post("/mail/messages/" + UUID.randomUUID() + "/retry")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyChannelsPostMailAndOnlyMail() {
    RestAssured.given()
        .auth()
        .oauth2(Tokens.of("agent1", Roles.AGENT))
        .contentType(MailResource.MESSAGE)
        .body("From: a@example.com\r\n\r\nx".getBytes(StandardCharsets.US_ASCII))
        .post("/mail/messages")
        .then()
        .statusCode(403);
    as("channel1", Roles.CHANNEL).body(Map.of()).post("/mail/messages").then().statusCode(415);
  }

  @Test
  void aMailInTheMailboxBecomesATicketOnce() throws Exception {
    String sender = Letters.sender();
    String mail = Letters.plain(sender, Letters.id(), "", "Slow at night.");
    deliver(mail);
    deliver(mail);
    Awaitility.await("mail of " + sender)
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertEquals(1, ticketsOf(sender)));
    post(mail).then().statusCode(200).body("takenBy", equalTo("mailbox"));
    String marker = Letters.sender();
    deliver(Letters.plain(marker, Letters.id()));
    Awaitility.await("the mail after it")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertEquals(1, ticketsOf(marker)));
    assertEquals(1, ticketsOf(sender));
  }

  private long ticketsOf(String sender) {
    return pool.preparedQuery(
            "select count(*) from ticket t join customer c on c.id = t.customer_id where c.email = $1")
        .execute(Tuple.of(sender))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  private void execute(String sql, UUID id) {
    pool.preparedQuery(sql).execute(Tuple.of(id)).await().atMost(Duration.ofSeconds(10));
  }

  private static Response got(Future<Response> answer) {
    try {
      return answer.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private static Response post(String mail) {
    return post(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static Response post(byte[] mail) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.of("channel1", Roles.CHANNEL))
        .contentType(MailResource.MESSAGE)
        .body(mail)
        .post("/mail/messages");
  }

  private static void deliver(String mail) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", System.getProperty(MailServer.SMTP_PORT));
    Session session = Session.getInstance(properties);
    Message message =
        new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(
          message, new InternetAddress[] {new InternetAddress("service@centre.example")});
    }
  }
}
