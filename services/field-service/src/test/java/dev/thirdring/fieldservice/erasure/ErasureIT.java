package dev.thirdring.fieldservice.erasure;

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
        "insert into ticket (id, number, subject, category) values (?, 'TR-1', ?, 'complaint')",
        ticket,
        mark);
    database.run(
        "insert into service_order (id, version, state, ticket_id, assignment_id, requested_skill, "
            + "requested_scope, requested_by, requested_at, plan, scope, report) values (?, 0, "
            + "'REQUESTED', ?, gen_random_uuid(), 'broadband', ?, 'dept1', now(), ?, ?, ?)",
        id,
        ticket,
        mark,
        mark,
        mark,
        mark);
    database.run(
        "insert into difficulty (id, version, order_id, ticket_id, engineer, surroundings, "
            + "situation, proposal, urgent, arisen_at, due_at, reported_at, answer, answered_by, "
            + "answered_at) values (gen_random_uuid(), 0, ?, ?, 'e1', ?, ?, ?, false, now(), now(), "
            + "now(), ?, 'office', now())",
        id,
        ticket,
        mark,
        mark,
        mark,
        mark);
    assertTrue(database.holding(mark).size() >= 3, database.holding(mark).toString());
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
        "insert into service_order (id, version, state, ticket_id, assignment_id, requested_skill, "
            + "requested_scope, requested_by, requested_at, plan, scope, report) values (?, 0, "
            + "'REQUESTED', ?, gen_random_uuid(), 'broadband', ?, 'dept1', now(), ?, ?, ?)",
        late,
        ticket,
        mark,
        mark,
        mark,
        mark);
    assertEquals(List.of(), database.holding(mark), "what comes later is blanked too");
    assertEquals(
        List.of("1"),
        database.column(
            "select count(distinct requested_scope) from service_order where ticket_id = ? and requested_scope = ''",
            ticket));
  }

  private CustomerErased erased(UUID of) {
    Instant at = Instant.parse("2026-11-20T02:40:00Z");
    return new CustomerErased(UUID.randomUUID(), customer, List.of(of), 1, 1, at);
  }
}
