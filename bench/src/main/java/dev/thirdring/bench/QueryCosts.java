package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What lists, searches and the view of a ticket cost among 1,000,000 tickets, against the same
 * among 10,000, asked over HTTP in turns; and how PostgreSQL answered them.
 */
final class QueryCosts {
  private static final long FEW = 10_000;
  private static final long MANY = Long.getLong("tickets", 1_000_000L);
  private static final long SEED = 7;
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 31;
  private static final double AIM = 2.0;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Stack small;
  private final Stack large;

  QueryCosts(Stack small, Stack large) {
    this.small = small;
    this.large = large;
  }

  void print() throws Exception {
    System.out.println();
    System.out.printf("(e) lists, searches and views among %,d and %,d tickets%n", FEW, MANY);
    List<Asked.Sample> few = made(small, FEW);
    List<Asked.Sample> many = made(large, MANY);
    compare(few, many);
    new ExportSpeed(large).print(MANY);
    explain(many);
  }

  private static List<Asked.Sample> made(Stack stack, long count) throws Exception {
    Stack.Database database = stack.database(Part.INTAKE);
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
      Instant until = CLOCK.instant().truncatedTo(ChronoUnit.HOURS);
      new TicketGenerator(connection, System.out::println).make(count, SEED, until);
      return samples(connection);
    }
  }

  /** Tickets of all ages, those with a contract number, so that every question finds something. */
  private static List<Asked.Sample> samples(Connection connection) throws SQLException {
    String some =
        """
        select id, number, customer_id, responsible, substring(body from ' (C[0-9]+)$'),
          to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        from ticket where body ~ ' C[0-9]+$' order by md5(number) limit 64
        """;
    List<Asked.Sample> samples = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(some)) {
      while (row.next()) {
        samples.add(
            new Asked.Sample(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return samples;
  }

  private void compare(List<Asked.Sample> few, List<Asked.Sample> many) throws Exception {
    Intake fewOnes = new Intake(small, "agent1");
    Intake manyOnes = new Intake(large, "agent1");
    System.out.printf("    medians of %d rounds in turns, milliseconds over HTTP%n", ROUNDS);
    int over = 0;
    for (Asked asked : Asked.all()) {
      fewOnes.renew();
      manyOnes.renew();
      List<Double> fewTimes = new ArrayList<>();
      List<Double> manyTimes = new ArrayList<>();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        double atFew = fewOnes.millis(asked.filled(few.get(round % few.size())));
        double atMany = manyOnes.millis(asked.filled(many.get(round % many.size())));
        if (round >= WARM_UP) {
          fewTimes.add(atFew);
          manyTimes.add(atMany);
        }
      }
      double ratio = Figures.median(manyTimes) / Figures.median(fewTimes);
      over += ratio > AIM ? 1 : 0;
      System.out.printf(
          "    %-32s %,9d: %6.1f   %,9d: %6.1f   ratio %.2f%n",
          asked.name(), FEW, Figures.median(fewTimes), MANY, Figures.median(manyTimes), ratio);
    }
    System.out.printf(
        "    %d of %d under %.0f%n", Asked.all().size() - over, Asked.all().size(), AIM);
  }

  private void explain(List<Asked.Sample> many) throws Exception {
    System.out.printf("    how PostgreSQL answered among %,d%n", MANY);
    Plans plans = Plans.of(large);
    Intake intake = new Intake(large, "agent1");
    awaitAnswer(intake);
    List<String> readThrough = new ArrayList<>();
    for (Asked asked : Asked.all()) {
      plans.taken();
      intake.millis(asked.filled(many.getFirst()));
      System.out.println("    -- " + asked.name());
      for (String plan : plans.taken()) {
        System.out.println("      " + plan.replace("\n\t", "\n      ").replace("\n", "\n      "));
        if (Plans.readsThroughABigTable(plan)) {
          readThrough.add(asked.name());
        }
      }
    }
    if (!readThrough.isEmpty()) {
      throw new IllegalStateException("read through a big table: " + readThrough);
    }
    System.out.println("    none of them read through a big table");
  }

  /** Its connections were closed; the first requests after that may fail. */
  private static void awaitAnswer(Intake intake) throws Exception {
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        for (int i = 0; i < 32; i++) {
          intake.millis("/tickets?limit=1");
        }
        return;
      } catch (IllegalStateException closedConnection) {
        Thread.onSpinWait();
      }
    }
    throw new IllegalStateException("intake does not come back");
  }
}
