package dev.thirdring.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes tickets, their customers, words and ways: many, quickly, skewed as real ones are. The same
 * seed and time make the same tickets. Written set by set without indexes, which are built at the
 * end; nobody hears of these tickets.
 */
final class TicketGenerator {
  private static final long BLOCK = 50_000;
  private static final int TICKETS_A_CUSTOMER = 5;
  private static final int PATIENCE_SECONDS = 120;
  private static final List<String> TABLES =
      List.of(
          "customer", "customer_reach", "customer_search", "ticket", "ticket_words", "way_entry");

  private final Connection connection;
  private final Consumer<String> progress;

  TicketGenerator(Connection connection, Consumer<String> progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * @param until when the newest was opened; they reach back two years
   */
  void make(long count, long seed, Instant until) throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    connection.setAutoCommit(false);
    run("set synchronous_commit = off", "set maintenance_work_mem = '256MB'");
    List<String> indexes = dropIndexes();
    run("alter table ticket disable trigger user");
    run(resource("phrases.sql"));
    connection.commit();
    long customers = Math.max(1, count / TICKETS_A_CUSTOMER) + 1;
    block("customers.sql", 1, customers, count, seed, until);
    connection.commit();
    for (long first = 1; first <= count; first += BLOCK) {
      long last = Math.min(count, first + BLOCK - 1);
      block("made.sql", first, last, count, seed, until);
      run(resource("tickets.sql"));
      connection.commit();
      report("tickets", last, count, begin);
    }
    run("alter table ticket enable trigger user");
    for (String index : indexes) {
      run(index);
      connection.commit();
    }
    connection.setAutoCommit(true);
    checkWords();
    for (String table : TABLES) {
      run("vacuum (analyze) " + table);
    }
    report("indexed and analysed", count, count, begin);
  }

  private void report(String what, long done, long all, long begin) {
    progress.accept(
        "    %,d of %,d %s after %d s"
            .formatted(done, all, what, (System.nanoTime() - begin) / 1_000_000_000));
  }

  private void block(String script, long first, long last, long total, long seed, Instant until)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(resource(script))) {
      statement.setLong(1, first);
      statement.setLong(2, last);
      statement.setLong(3, total);
      statement.setLong(4, seed);
      statement.setObject(5, OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
      statement.execute();
    }
  }

  /** Lets the service file the words of some tickets anew: they must be what was written here. */
  private void checkWords() throws SQLException, InterruptedException {
    run(
        """
        create temp table written as select w.* from ticket_words w
        where ticket_id in (select id from ticket order by opened_at desc limit 300)
        """,
        "insert into ticket_unsearched select ticket_id from written");
    String left = "select count(*) from ticket_unsearched";
    for (int second = 0; count(left) > 0; second++) {
      if (second == PATIENCE_SECONDS) {
        throw new IllegalStateException("the service files no words");
      }
      new CountDownLatch(1).await(1, TimeUnit.SECONDS);
    }
    long wrong =
        count(
            "select count(*) from written o join ticket_words w using (ticket_id) where w.words <> o.words");
    if (wrong > 0) {
      throw new IllegalStateException("words of " + wrong + " tickets are not their own");
    }
  }

  private long count(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> dropIndexes() throws SQLException {
    List<String> definitions = new ArrayList<>();
    String secondary =
        """
        select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
        where indrelid::regclass::text = any(?) and not indisunique
        """;
    try (PreparedStatement statement = connection.prepareStatement(secondary)) {
      statement.setArray(1, connection.createArrayOf("text", TABLES.toArray()));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          definitions.add(found.getString(2));
          run("drop index " + found.getString(1));
        }
      }
    }
    return definitions;
  }

  private void run(String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  static String resource(String name) {
    try (InputStream in = TicketGenerator.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
