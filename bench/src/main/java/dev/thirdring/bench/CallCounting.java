package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.TopicPartition;

/**
 * Steps of calls counted a second from Kafka, against a consumer that reads and parses the same
 * messages. While a round's messages are made, the lock of a recount keeps metrics from counting.
 */
final class CallCounting {
  private static final int CALLS = 25_000;
  private static final int PAIRS = 3;
  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Stack stack;
  private final Connection database;
  private int rounds;

  CallCounting(Stack stack) throws SQLException {
    this.stack = stack;
    Stack.Database metrics = stack.database(Part.METRICS);
    this.database =
        DriverManager.getConnection(metrics.jdbcUrl(), metrics.user(), metrics.password());
  }

  void print() throws Exception {
    System.out.println();
    System.out.printf(
        "(f) steps of calls counted a second from Kafka, %,d a round%n", CALLS * CallEvents.STEPS);
    try (BareConsumer bare = new BareConsumer(stack.bootstrapServers())) {
      round(bare);
      round(bare);
      System.out.println("    one replica, 6 partitions");
      pairs(bare);
      storage();
      partitions(12);
      Process second = secondReplica();
      try {
        round(bare);
        System.out.println("    two replicas, 12 partitions");
        pairs(bare);
      } finally {
        second.destroyForcibly().onExit().join();
      }
    }
  }

  private void pairs(BareConsumer bare) throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int pair = 1; pair <= PAIRS; pair++) {
      double[] speeds = round(bare);
      ratios.add(speeds[1] / speeds[0]);
      System.out.printf(
          "    pair %d: read and parsed %8.0f/s   counted and stored %8.0f/s   ratio %.2f%n",
          pair, speeds[0], speeds[1], speeds[1] / speeds[0]);
    }
    System.out.printf("    median ratio %.2f (aim 0.50 or better)%n", Figures.median(ratios));
  }

  /** Answers the bare consumer's and metrics' messages a second. */
  private double[] round(BareConsumer bare) throws Exception {
    rounds++;
    value("select 1 from (select pg_advisory_lock(hashtext('sums'), hashtext('calls'))) as l");
    Map<TopicPartition, Long> from = bare.ends();
    long before = read();
    Instant begin = BEGIN.plus(rounds * 2L, ChronoUnit.HOURS);
    int messages = CallEvents.publish(stack.bootstrapServers(), "b" + rounds, begin, CALLS);
    double baseline = bare.read(from, messages);
    long started = System.nanoTime();
    value("select 1 from (select pg_advisory_unlock(hashtext('sums'), hashtext('calls'))) as l");
    while (read() < before + messages) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    return new double[] {baseline, messages / ((System.nanoTime() - started) / 1e9)};
  }

  private void storage() throws SQLException {
    long calls = value("select count(*) from call");
    long told =
        value(
            "select sum(pg_total_relation_size(i.inhrelid)) from pg_inherits i"
                + " where i.inhparent = 'call_told'::regclass");
    long known = value("select pg_total_relation_size('call')");
    long sums =
        value(
            "select sum(pg_total_relation_size(t::regclass)) from unnest(array['call_amount', 'call_amount_day',"
                + " 'call_wait_amount', 'call_wait_amount_day', 'call_place']) as t");
    System.out.printf(
        "    storage a call of %d steps: %d bytes as told, %d to find it, %d of sums%n",
        CallEvents.STEPS, told / calls, known / calls, sums / calls);
  }

  private void partitions(int count) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
      admin
          .createPartitions(Map.of(CallEvents.TOPIC, NewPartitions.increaseTo(count)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private Process secondReplica() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Xmx256m",
            "-jar",
            "services/metrics/target/quarkus-app/quarkus-run.jar");
    builder.environment().putAll(stack.environment(Part.METRICS));
    try (ServerSocket socket = new ServerSocket(0)) {
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(socket.getLocalPort()));
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Path.of("bench/target/second-metrics.log").toFile())
        .start();
  }

  private long read() throws SQLException {
    return value(
        "select coalesce(sum(next_offset), 0) from kafka_offset where topic = 'telephony.calls'");
  }

  private long value(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
