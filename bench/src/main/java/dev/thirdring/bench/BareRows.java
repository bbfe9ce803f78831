package dev.thirdring.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Writes what taking a row over writes, and nothing else, into copies of the tables. */
final class BareRows {
  private static final int BATCH = 100;
  private static final String TICKET =
      """
      insert into bench_row_ticket (id, number, version, state, form, channel, category, subject, body, urgent, tier,
        customer_id, responsible, received_at, opened_at, source, source_reference, reopened)
      values (?, ?, 0, 'IN_HANDLING', 'NOTICE', 'telephone', 'complaint', '晚上宽带很慢', '顾客说晚上八点以后网页打不开',
        false, 'standard', ?, 'supervisor1', now(), now(), 'bench', ?, 0)
      """;
  private static final String CUSTOMER =
      """
      insert into bench_row_customer (id, name, phone, language, tier, first_seen_at, last_seen_at)
      values (?, '王小明', ?, 'ZH', 'standard', now(), now())
      """;
  private static final String REACH =
      """
      insert into bench_row_customer_reach (customer_id, kind, value, added_at, added_by)
      values (?, 'PHONE', ?, now(), 'supervisor1')
      """;
  private static final String EVENT =
      """
      insert into bench_row_outbox (id, topic, key, type, occurred_at, payload)
      values (?, 'intake.tickets', ?, 'ticket-taken-over', now(), ?)
      """;
  private static final String KNOWN =
      "select id from bench_row_ticket where source = 'bench' and source_reference = ?";

  private final Connection connection;
  private int numbers;

  BareRows(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("customer", "customer_reach", "ticket", "outbox")) {
        statement.execute("create table bench_row_%1$s (like %1$s including all)".formatted(table));
      }
    }
  }

  /** Rows a second, five statements a row, {@value #BATCH} rows a transaction. */
  double loop(int rows) throws SQLException {
    connection.setAutoCommit(false);
    long begin = System.nanoTime();
    try (PreparedStatement known = connection.prepareStatement(KNOWN);
        PreparedStatement customer = connection.prepareStatement(CUSTOMER);
        PreparedStatement reach = connection.prepareStatement(REACH);
        PreparedStatement ticket = connection.prepareStatement(TICKET);
        PreparedStatement event = connection.prepareStatement(EVENT)) {
      for (int i = 1; i <= rows; i++) {
        row(known, customer, reach, ticket, event);
        if (i % BATCH == 0) {
          connection.commit();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return rows / ((System.nanoTime() - begin) / 1e9);
  }

  private void row(
      PreparedStatement known,
      PreparedStatement customer,
      PreparedStatement reach,
      PreparedStatement ticket,
      PreparedStatement event)
      throws SQLException {
    numbers++;
    UUID id = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    known.setString(1, "L" + numbers);
    try (ResultSet found = known.executeQuery()) {
      if (found.next()) {
        throw new IllegalStateException("written already");
      }
    }
    customer.setObject(1, person);
    customer.setString(2, "+86139%08d".formatted(numbers));
    customer.executeUpdate();
    reach.setObject(1, person);
    reach.setString(2, "+86139%08d".formatted(numbers));
    reach.executeUpdate();
    ticket.setObject(1, id);
    ticket.setString(2, "L" + numbers);
    ticket.setObject(3, person);
    ticket.setString(4, "L" + numbers);
    ticket.executeUpdate();
    event.setObject(1, UUID.randomUUID());
    event.setString(2, id.toString());
    event.setString(3, "x".repeat(700));
    event.executeUpdate();
  }

  /** Finished tickets a second, in one COPY. */
  double copy(int rows) throws SQLException, IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      numbers++;
      UUID id = UUID.randomUUID();
      lines.append(
          "%s,C%d,0,IN_HANDLING,NOTICE,telephone,complaint,晚上宽带很慢,顾客说晚上八点以后网页打不开,f,standard,%s,supervisor1,"
              .formatted(id, numbers, id));
      lines.append("2026-03-01 08:00Z,2026-03-01 08:00Z,bench,C%d,0%n".formatted(numbers));
    }
    byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
    String command =
        """
        copy bench_row_ticket (id, number, version, state, form, channel, category, subject, body, urgent, tier,
          customer_id, responsible, received_at, opened_at, source, source_reference, reopened) from stdin csv
        """;
    long begin = System.nanoTime();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(command, new ByteArrayInputStream(body));
    return rows / ((System.nanoTime() - begin) / 1e9);
  }
}
