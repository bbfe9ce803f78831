package dev.thirdring.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings noted entries into the chain, in the order of their numbers. One sealer of all replicas
 * works at a time. The head is published in a gauge, and in the log once an hour, so that a party
 * outside can keep it: whoever rewrites the whole chain cannot rewrite that.
 */
@ApplicationScoped
class Sealer {
  private static final int SALT_BYTES = 16;
  static final long LOCK = 0x7365616cL;
  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);
  private static final Duration BETWEEN_HEADS_IN_LOG = Duration.ofHours(1);
  private static final String TAKE =
      """
      delete from audit_unsealed
      where number = any (array(select number from audit_unsealed order by number limit $1))
      returning number, at, %s
      """
          .formatted(AuditEntry.COLUMNS);
  private static final String KEEP =
      """
      insert into audit_entry (position, at, %s, hash, salt)
      select * from unnest(cast($1 as bigint[]), cast($2 as timestamptz[]), cast($3 as text[]), cast($4 as text[]),
        cast($5 as text[]), cast($6 as text[]), cast($7 as text[]), cast($8 as text[]), cast($9 as text[]),
        cast($10 as text[]), cast($11 as text[]), cast($12 as text[]), cast($13 as text[]), cast($14 as text[]))
      """
          .formatted(AuditEntry.COLUMNS);

  private static final List<Function<AuditEntry, String>> TEXTS =
      List.of(
          AuditEntry::actor,
          AuditEntry::roles,
          AuditEntry::actsFor,
          AuditEntry::action,
          AuditEntry::subjectKind,
          AuditEntry::subjectId,
          AuditEntry::belongsTo,
          AuditEntry::fields,
          AuditEntry::reason,
          AuditEntry::requestId,
          AuditEntry::hash,
          AuditEntry::salt);

  private final Pool pool;
  private final Heads heads;
  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong position = new AtomicLong();
  private long headLoggedAt = System.nanoTime();

  @ConfigProperty(name = "third-ring.audit.batch-size", defaultValue = "500")
  int batchSize;

  @ConfigProperty(name = "third-ring.audit.seal-interval", defaultValue = "1s")
  Duration interval;

  private volatile boolean stopped;

  Sealer(Pool pool, Heads heads, Vertx vertx, MeterRegistry metrics) {
    this.pool = pool;
    this.heads = heads;
    this.vertx = vertx;
    metrics.gauge("audit.head.position", position);
  }

  void start(@Observes StartupEvent started) {
    pause(interval);
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void pause(Duration duration) {
    if (!stopped) {
      vertx.setTimer(duration.toMillis(), timer -> turn());
    }
  }

  private void turn() {
    seal()
        .subscribe()
        .with(
            count -> pause(count == batchSize ? BETWEEN_BATCHES : interval),
            failure -> {
              LOG.warnf("Audit entries wait for their seal: %s", failure.toString());
              pause(interval.multipliedBy(5));
            });
  }

  /** How many entries were sealed. */
  Uni<Integer> seal() {
    return pool.preparedQuery("select exists (select from audit_unsealed)")
        .execute()
        .chain(
            some ->
                some.iterator().next().getBoolean(0)
                    ? pool.withTransaction(this::sealBatch)
                    : Uni.createFrom().item(0));
  }

  private Uni<Integer> sealBatch(SqlConnection connection) {
    return connection
        .preparedQuery(
            "select pg_try_advisory_xact_lock($1), set_config('third_ring.audit_may_remove', 'audit_unsealed', true)")
        .execute(Tuple.of(LOCK))
        .chain(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? heads.head(connection).chain(head -> chain(connection, head))
                    : Uni.createFrom().item(0));
  }

  private Uni<Integer> chain(SqlConnection connection, Link head) {
    return connection
        .preparedQuery(TAKE)
        .execute(Tuple.of(batchSize))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .sorted(Comparator.comparing(row -> row.getLong("number")))
                    .map(row -> AuditEntry.unsealed(row, salt()))
                    .toList())
        .chain(
            taken ->
                taken.isEmpty()
                    ? Uni.createFrom().item(0)
                    : keep(connection, chained(head, taken)));
  }

  private String salt() {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<AuditEntry> chained(Link head, List<AuditEntry> taken) {
    List<AuditEntry> entries = new ArrayList<>(taken.size());
    Link link = head;
    for (AuditEntry entry : taken) {
      AuditEntry next = entry.after(link);
      entries.add(next);
      link = next.link();
    }
    return entries;
  }

  private Uni<Integer> keep(SqlConnection connection, List<AuditEntry> entries) {
    return connection
        .preparedQuery(KEEP)
        .execute(columns(entries))
        .invoke(() -> publish(entries.getLast().link()))
        .replaceWith(entries.size());
  }

  private void publish(Link head) {
    position.set(head.position());
    if (System.nanoTime() - headLoggedAt > BETWEEN_HEADS_IN_LOG.toNanos()) {
      headLoggedAt = System.nanoTime();
      LOG.infof("Audit trail: position %d, hash %s", head.position(), head.hash());
    }
  }

  private static Tuple columns(List<AuditEntry> entries) {
    Tuple columns = Tuple.tuple();
    columns.addValue(entries.stream().map(AuditEntry::position).toArray(Long[]::new));
    columns.addValue(
        entries.stream()
            .map(entry -> entry.at().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
    for (Function<AuditEntry, String> column : TEXTS) {
      columns.addValue(entries.stream().map(column).toArray(String[]::new));
    }
    return columns;
  }
}
