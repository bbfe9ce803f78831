package dev.thirdring.knowledge.erasure;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.CustomerErased;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ErasureIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final UUID customer = UUID.randomUUID();
  private final UUID ticket = UUID.randomUUID();
  private final String mark = "w" + ticket.toString().substring(0, 8);
  private Database database;

  @BeforeEach
  void leaveTraces() {
    database = new Database(url);
    UUID id = UUID.randomUUID();
    database.run(
        "insert into question (id, version, ticket_id, text, category, asked_since, asked_by, "
            + "asked_at, hand_over_due_at, answer_due_at, tell_due_at, state, answer, answered_by, "
            + "answered_at) values (?, 0, ?, ?, 'usage', now(), 'agent1', now(), now(), now(), now(), "
            + "'ANSWERED', ?, 'editor1', now())",
        id,
        ticket,
        mark,
        mark);
    assertTrue(database.holding(mark).size() >= 1, database.holding(mark).toString());
  }

  @Test
  void nothingOfAnErasedCustomersTicketIsHeldAndNothingComesBack() {
    UUID other = UUID.randomUUID();
    try (EventProbe probe = new EventProbe("intake.erasures")) {
      CustomerErased erased = erased(ticket);
      String event = probe.publish(customer.toString(), erased);
      probe.publish(event, customer.toString(), erased);
      probe.publish(customer.toString(), erased);
      probe.publish(customer.toString(), erased(other));
    }
    String seen = "select 1 from erased_ticket where ticket_id = ?";
    await().atMost(SOON).until(() -> !database.column(seen, other).isEmpty());

    assertEquals(List.of(), database.holding(mark));
    assertEquals(1, database.column(seen, ticket).size());
    UUID late = UUID.randomUUID();
    database.run(
        "insert into question (id, version, ticket_id, text, category, asked_since, asked_by, "
            + "asked_at, hand_over_due_at, answer_due_at, tell_due_at, state, answer, answered_by, "
            + "answered_at) values (?, 0, ?, ?, 'usage', now(), 'agent1', now(), now(), now(), now(), "
            + "'ANSWERED', ?, 'editor1', now())",
        late,
        ticket,
        mark,
        mark);
    assertEquals(List.of(), database.holding(mark), "what comes later is blanked too");
    assertEquals(
        List.of("1"),
        database.column(
            "select count(distinct ticket_id) from question where ticket_id = ? and text = ''",
            ticket));
  }

  private CustomerErased erased(UUID of) {
    Instant at = Instant.parse("2026-11-20T02:40:00Z");
    return new CustomerErased(UUID.randomUUID(), customer, List.of(of), 1, 1, at);
  }
}
