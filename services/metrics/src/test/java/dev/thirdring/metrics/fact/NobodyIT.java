package dev.thirdring.metrics.fact;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.testkit.Database;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Figures are counted without keeping anything of a customer: there is nothing to erase here. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class NobodyIT {
  private static final Instant AT = Instant.parse("2026-11-20T02:40:00Z");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final UUID ticket = UUID.randomUUID();
  private final String mark = "w" + ticket.toString().substring(0, 8);
  private final String phone = "+86137" + (10_000_000 + Math.abs(ticket.hashCode() % 80_000_000));

  @Test
  void nothingThatEventsTellOfACustomerIsKept() {
    String key = ticket.toString();
    try (EventProbe probe = new EventProbe()) {
      probe.publish(key, opened());
      probe.publish(
          key,
          new AssignmentAnswered(
              UUID.randomUUID(),
              ticket,
              "billing",
              AT,
              "dept1",
              true,
              mark,
              mark,
              mark,
              null,
              null));
      probe.publish(
          key,
          new SmsRequested(
              UUID.randomUUID(),
              ticket,
              phone,
              mark,
              Language.ZH,
              "registered",
              AT,
              AT.plusSeconds(60)));
      probe.publish(key, new TicketSettled(ticket, AT.plusSeconds(60), true, mark));
    }
    Database database = new Database(url);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                    .column(
                        "select count(distinct event_id)::text from fact where ticket_id = ?",
                        ticket)
                    .equals(List.of("4")));
    assertEquals(List.of(), database.holding(mark));
    assertEquals(List.of(), database.holding(phone));
  }

  private TicketOpened opened() {
    return new TicketOpened(
        ticket,
        "TR-1",
        AT,
        AT,
        "telephone",
        "complaint",
        null,
        null,
        null,
        mark,
        TicketForm.NOTICE,
        false,
        false,
        null,
        null,
        "agent1",
        null,
        null,
        new Customer(UUID.randomUUID(), mark, phone, mark + "@m.example", Language.ZH, "standard"));
  }
}
