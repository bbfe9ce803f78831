package dev.thirdring.intake.sms;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("N5")
class SmsIT {
  @Inject Pool pool;
  private final String number =
      "+86137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("intake.tickets", "intake.opt-outs");
  }

  @AfterEach
  void stopListening() {
    probe.close();
  }

  private String write(String text) {
    UUID id = UUID.randomUUID();
    return probe.publish(
        id.toString(), new SmsReceived(id, number, text, "sandbox", Instant.EPOCH.plusSeconds(1)));
  }

  private TicketOpened opened() {
    return probe.await(TicketOpened.class, event -> number.equals(event.customer().phone()));
  }

  @Test
  @Tag("I1")
  void theFirstMessageOpensATicketAndTheNextIsAContactOnIt() {
    write("网速慢");
    TicketOpened ticket = opened();
    assertEquals("sms", ticket.channel());
    write("还是慢");
    ContactAdded contact =
        probe.await(ContactAdded.class, event -> event.ticketId().equals(ticket.ticketId()));
    assertEquals("sms", contact.channel());
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket.ticketId() + "/contacts")
        .then()
        .body("items.text", equalTo(List.of("还是慢", "网速慢")))
        .body("items[0].takenBy", equalTo("sandbox"));
    assertEquals(1, tickets());
  }

  @Test
  void aMessageComesOnTheNewestOpenTicketOfItsNumber() {
    String older = openTicket();
    String newer = openTicket();
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("customerAccepts", true, "result", "x"))
        .post("/tickets/" + newer + "/settlement")
        .then()
        .statusCode(204);
    write("有进展吗");
    probe.await(ContactAdded.class, event -> event.ticketId().toString().equals(older));
    assertEquals(2, tickets());
  }

  @Test
  void manyMessagesOfOneNumberAtOnceAreOneTicket() {
    for (int i = 0; i < 6; i++) {
      write("message " + i);
    }
    UUID ticket = opened().ticketId();
    Awaitility.await("contacts of " + ticket)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertEquals(5, contactsOf(ticket)));
    assertEquals(1, tickets());
  }

  @Test
  @Tag("F4")
  void anAnswerOrAnOptOutIsNoTicket() {
    write("TD");
    write("5");
    write("５");
    String id = write("真的有问题");
    TicketOpened ticket = opened();
    assertEquals("真的有问题", ticket.subject(), id);
    assertEquals(1, tickets());
    write("1");
    probe.await(ContactAdded.class, event -> event.ticketId().equals(ticket.ticketId()));
    assertEquals(1, tickets());
    SatisfactionAnswered answered =
        probe.await(
            SatisfactionAnswered.class, event -> event.ticketId().equals(ticket.ticketId()));
    assertEquals(Satisfaction.VERY_SATISFIED, answered.satisfaction());
    assertEquals("sms", answered.channel());
    OptOutAsked optOut = probe.await(OptOutAsked.class, event -> event.phone().equals(number));
    assertEquals(number, optOut.phone());
  }

  @Test
  void aMessageToldTwiceHasOneEffect() {
    UUID id = UUID.randomUUID();
    SmsReceived sms = new SmsReceived(id, number, "slow", "sandbox", Instant.EPOCH.plusSeconds(1));
    probe.publish(id.toString(), id.toString(), sms);
    probe.publish(id.toString(), id.toString(), sms);
    UUID ticket = opened().ticketId();
    write("later");
    probe.await(ContactAdded.class, event -> event.ticketId().equals(ticket));
    assertEquals(1, contactsOf(ticket));
    assertEquals(1, tickets());
  }

  private String openTicket() {
    return open(with(unsettledCall(), "customer", Map.of("phone", number)))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private long contactsOf(UUID ticket) {
    return count("select count(*) from contact where ticket_id = $1", Tuple.of(ticket));
  }

  private long tickets() {
    return count(
        "select count(*) from ticket t join customer c on c.id = t.customer_id where c.phone = $1",
        Tuple.of(number));
  }

  private long count(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }
}
