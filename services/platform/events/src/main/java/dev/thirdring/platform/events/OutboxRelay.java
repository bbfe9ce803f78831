package dev.thirdring.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings stored events to Kafka, whoever stored them. One relay of all replicas works at a time: a
 * transaction-scoped advisory lock falls with its holder. Within a key an event is sent when the
 * one before it is acknowledged, so a failed send cannot be overtaken; other keys go on. A crash
 * between send and delete sends again: receivers know events by their source and id.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long LOCK = 0x6f7574626f78L;
  private static final int KEYS_AT_ONCE = 256;
  private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
  private static final Duration SEND_TIMEOUT = Duration.ofSeconds(15);

  private final Pool pool;
  private final KafkaSender kafka;
  private final Vertx vertx;
  private final MeterRegistry metrics;
  private final AtomicLong oldestAgeSeconds = new AtomicLong();

  @ConfigProperty(name = "third-ring.outbox.batch-size")
  int batchSize;

  @ConfigProperty(name = "third-ring.outbox.poll-interval")
  Duration pollInterval;

  @ConfigProperty(name = "third-ring.outbox.enabled", defaultValue = "true")
  boolean enabled;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  private volatile boolean stopped;
  private int failures;

  OutboxRelay(Pool pool, KafkaSender kafka, Vertx vertx, MeterRegistry metrics) {
    this.pool = pool;
    this.kafka = kafka;
    this.vertx = vertx;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent started) {
    metrics.gauge("outbox.oldest.age.seconds", oldestAgeSeconds);
    if (enabled) {
      pause(pollInterval);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void pause(Duration duration) {
    if (!stopped) {
      vertx.setTimer(Math.max(1, duration.toMillis()), timer -> turn());
    }
  }

  private void turn() {
    if (stopped) {
      return;
    }
    waiting()
        .chain(
            some ->
                some
                    ? pool.withTransaction(this::relayBatch)
                    : Uni.createFrom().item(RelayedBatch.EMPTY))
        .subscribe()
        .with(this::relayed, this::failed);
  }

  private void relayed(RelayedBatch batch) {
    metrics.counter("outbox.relayed").increment(batch.acknowledged().size());
    if (batch.failure() != null) {
      failed(batch.failure());
      return;
    }
    failures = 0;
    pause(batch.acknowledged().size() == batchSize ? Duration.ZERO : pollInterval);
  }

  private void failed(Throwable failure) {
    failures = Math.min(failures + 1, 10);
    LOG.warnf("Events wait in the outbox: %s", failure.toString());
    Duration backoff = pollInterval.multipliedBy(1L << failures);
    pause(backoff.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : backoff);
  }

  private Uni<Boolean> waiting() {
    return pool.preparedQuery(
            "select extract(epoch from now() - occurred_at)::bigint from outbox order by position limit 1")
        .execute()
        .map(
            rows -> {
              boolean some = rows.size() > 0;
              oldestAgeSeconds.set(some ? Math.max(0, rows.iterator().next().getLong(0)) : 0);
              return some;
            });
  }

  Uni<RelayedBatch> relayBatch(SqlConnection connection) {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .chain(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? sendOldest(connection)
                    : Uni.createFrom().item(RelayedBatch.EMPTY));
  }

  private Uni<RelayedBatch> sendOldest(SqlConnection connection) {
    return connection
        .preparedQuery(OutboxRow.OLDEST)
        .mapping(OutboxRow::from)
        .execute(Tuple.of(batchSize))
        .chain(
            rows -> {
              Map<String, List<OutboxRow>> byKey = new LinkedHashMap<>();
              for (OutboxRow row : rows) {
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
              }
              return sendAll(byKey);
            })
        .call(batch -> delete(connection, batch.acknowledged()));
  }

  /**
   * What was acknowledged before a failure is not sent again: a key that fails stops only itself.
   */
  private Uni<RelayedBatch> sendAll(Map<String, List<OutboxRow>> byKey) {
    Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    return Multi.createFrom()
        .iterable(byKey.values())
        .onItem()
        .transformToUni(rows -> sendInOrder(rows, acknowledged))
        .collectFailures()
        .merge(KEYS_AT_ONCE)
        .collect()
        .last()
        .ifNoItem()
        .after(SEND_TIMEOUT)
        .fail()
        .replaceWith(() -> new RelayedBatch(List.copyOf(acknowledged), null))
        .onFailure()
        .recoverWithItem(failure -> new RelayedBatch(List.copyOf(acknowledged), failure));
  }

  private Uni<Void> sendInOrder(List<OutboxRow> rows, Queue<Long> acknowledged) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(
            row -> send(row).invoke(() -> acknowledged.add(row.position())))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> send(OutboxRow row) {
    return kafka.send(
        row.topic(),
        row.key(),
        row.payload().getBytes(StandardCharsets.UTF_8),
        row.headers("/third-ring/" + service));
  }

  private Uni<Void> delete(SqlConnection connection, List<Long> positions) {
    return positions.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery("delete from outbox where position = any($1)")
            .execute(Tuple.of(positions.toArray(Long[]::new)))
            .replaceWithVoid();
  }

  /** What came of a batch: the positions that Kafka has, and what stopped the others. */
  record RelayedBatch(List<Long> acknowledged, Throwable failure) {
    static final RelayedBatch EMPTY = new RelayedBatch(List.of(), null);
  }
}
