package dev.thirdring.routing.erasure;

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
        "insert into routed_ticket (ticket_id, number, subject, category, subcategory, product, "
            + "region, form, tier, received_at, opened_at) values (?, 'TR-1', ?, 'complaint', '', '', "
            + "'', 'NOTICE', 'vip', now(), now())",
        ticket,
        mark);
    database.run(
        "insert into assignment (id, ticket_id, ticket_number, department, rule, reason, made_at, "
            + "answer_due_at, state, remedy, prevention, plan, visit_scope, compensation_reason, "
            + "compensation_no_credit, closed_reason) values (?, ?, 'TR-1', 'billing', 'r', 'r', now(), "
            + "now(), 'COMPLETED', ?, ?, ?, ?, ?, ?, ?)",
        id,
        ticket,
        mark,
        mark,
        mark,
        mark,
        mark,
        mark,
        mark);
    database.run(
        "insert into assignment_note values (gen_random_uuid(), ?, now(), 'dept1', 'ANSWERED', ?)",
        id,
        mark);
    leaveLadder(id);
    leaveWay(id);
    database.run("update assignment set rule = 'passed-on', reason = ? where id = ?", mark, id);
    assertTrue(database.holding(mark).size() >= 8, database.holding(mark).toString());
  }

  private void leaveLadder(UUID id) {
    database.run(
        "insert into approval (id, ticket_id, assignment_id, department, minor_units, currency, "
            + "as_credit, reason, requested_by, requested_at, state, no_credit_because) values (?, ?, ?, "
            + "'billing', 100, 'CNY', true, ?, 'dept1', now(), 'APPROVED', ?)",
        id,
        ticket,
        id,
        mark,
        mark);
    database.run(
        "insert into approval_step (id, approval_id, round, what, done_by, why, minor_units, "
            + "currency, done_at) values (gen_random_uuid(), ?, 1, 'APPROVED', 'finance1', ?, 100, "
            + "'CNY', now())",
        id,
        mark);
  }

  private void leaveWay(UUID id) {
    database.run(
        "insert into ticket_pause (id, ticket_id, reason, clocks, ends_on_contact, remark, "
            + "paused_by, paused_at, latest_at) select gen_random_uuid(), ?, code, '', true, ?, "
            + "'agent1', now(), now() from pause_reason limit 1",
        ticket,
        mark);
    database.run(
        "insert into assessment_entry (id, department, kind, ticket_id, subject_id, service, "
            + "entered_at, disputed_because, decided_because) values (gen_random_uuid(), 'billing', "
            + "'MISSED_DEADLINE', ?, gen_random_uuid(), 'routing', now(), ?, ?)",
        ticket,
        mark,
        mark);
    database.run(
        "insert into escalation (id, ticket_id, ticket_number, level, reason, escalated_at) values "
            + "(gen_random_uuid(), ?, 'TR-1', 'general-manager', ?, now())",
        ticket,
        mark);
    database.run(
        "insert into hand_on_offer (id, ticket_id, assignment_id, ticket_number, department, "
            + "wanted, reason, corrected_by, offered_at) values (gen_random_uuid(), ?, ?, 'TR-1', "
            + "'billing', 'billing', ?, 'agent1', now())",
        ticket,
        id,
        mark);
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
        "insert into escalation (id, ticket_id, ticket_number, level, reason, escalated_at) values "
            + "(?, ?, 'TR-1', 'general-manager', ?, now())",
        late,
        ticket,
        mark);
    assertEquals(List.of(), database.holding(mark), "what comes later is blanked too");
    assertEquals(
        List.of("1"),
        database.column(
            "select count(distinct reason) from escalation where ticket_id = ?", ticket));
  }

  private CustomerErased erased(UUID of) {
    Instant at = Instant.parse("2026-11-20T02:40:00Z");
    return new CustomerErased(UUID.randomUUID(), customer, List.of(of), 1, 1, at);
  }
}
