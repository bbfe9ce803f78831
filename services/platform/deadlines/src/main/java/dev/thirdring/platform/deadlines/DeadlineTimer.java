package dev.thirdring.platform.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds what is due. Any number of replicas look; the row's deletion decides who acts, and it
 * stands or falls with the effect. A failed deadline is tried again after 2, 4, 8… seconds, at most
 * an hour apart, and never given up.
 */
@ApplicationScoped
class DeadlineTimer {
  private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);

  private final Pool pool;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Map<String, DeadlineListener> listeners;

  @ConfigProperty(name = "third-ring.deadlines.batch-size")
  int batchSize;

  DeadlineTimer(
      Pool pool, Clock clock, MeterRegistry metrics, @Any Instance<DeadlineListener> listeners) {
    this.pool = pool;
    this.clock = clock;
    this.metrics = metrics;
    this.listeners =
        listeners.stream().collect(Collectors.toMap(DeadlineListener::kind, Function.identity()));
  }

  @Scheduled(
      every = "${third-ring.deadlines.poll-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> act() {
    return due()
        .chain(
            deadlines ->
                Multi.createFrom()
                    .iterable(deadlines)
                    .onItem()
                    .transformToUniAndConcatenate(this::actOn)
                    .collect()
                    .last())
        .onFailure()
        .invoke(failure -> LOG.warnf("Deadlines wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<List<Deadline>> due() {
    return pool.preparedQuery(
            """
            select kind, subject, due_at, details from deadline
            where try_at <= $1 and due_at <= $1 and kind = any($2) order by try_at limit $3
            """)
        .mapping(DeadlineTimer::deadline)
        .execute(
            Tuple.of(
                clock.instant().atOffset(ZoneOffset.UTC),
                listeners.keySet().toArray(String[]::new),
                batchSize))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private Uni<Void> actOn(Deadline deadline) {
    return Panache.withTransaction(
            () ->
                end(deadline)
                    .chain(
                        ended ->
                            ended == 1
                                ? listeners.get(deadline.kind()).onDue(deadline)
                                : Uni.createFrom().voidItem()))
        .onFailure()
        .recoverWithUni(failure -> tryLater(deadline, failure));
  }

  private Uni<Integer> end(Deadline deadline) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "delete from deadline where kind = ?1 and subject = ?2 and due_at = ?3")
                    .setParameter(1, deadline.kind())
                    .setParameter(2, deadline.subject())
                    .setParameter(3, deadline.dueAt())
                    .executeUpdate());
  }

  private Uni<Void> tryLater(Deadline deadline, Throwable failure) {
    LOG.warnf(failure, "A deadline of kind %s could not be acted on", deadline.kind());
    metrics.counter("deadlines.failed", "kind", deadline.kind()).increment();
    return pool.preparedQuery(
            """
            update deadline set attempts = attempts + 1,
              try_at = $3 + least(interval '1 hour', interval '2 seconds' * power(2, least(attempts, 12)))
            where kind = $1 and subject = $2 and due_at = $4
            """)
        .execute(
            Tuple.of(
                deadline.kind(),
                deadline.subject(),
                clock.instant().atOffset(ZoneOffset.UTC),
                deadline.dueAt().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static Deadline deadline(Row row) {
    return new Deadline(
        row.getString("kind"),
        row.getString("subject"),
        row.getOffsetDateTime("due_at").toInstant(),
        row.getString("details"));
  }
}
