package dev.thirdring.metrics.call;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Drops raw facts of calls that are older than they shall be kept, months at a time and only those
 * that are closed, and what is kept of single customers and agents beside them: the figures of a
 * month outlive its facts.
 */
@ApplicationScoped
public class DropOldCalls {
  private static final Logger LOG = Logger.getLogger(DropOldCalls.class);

  /**
   * Oldest first: what comes after a month that must stay, stays too. Materialized, since the plan
   * may otherwise read the names of other tables as months.
   */
  private static final String MONTHS =
      """
      with months as materialized (
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'call_told'::regclass)
      select to_date(right(relname, 7), 'YYYY_MM') as month
      from months where to_date(right(relname, 7), 'YYYY_MM') < $1
      order by 1
      """;

  private final Pool pool;
  private final CallTimes times;
  private final Clock clock;

  @ConfigProperty(name = "third-ring.calls.retention")
  Period retention;

  @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
  ZoneId centre;

  DropOldCalls(Pool pool, CallTimes times, Clock clock) {
    this.pool = pool;
    this.times = times;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> regularly() {
    return drop().replaceWithVoid();
  }

  /** Another replica may have dropped: whoever takes steps looks every minute. */
  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return pool.query("select kept_since from call_retention")
        .execute()
        .invoke(rows -> times.keepSince(rows.iterator().next().getOffsetDateTime(0).toInstant()))
        .replaceWithVoid();
  }

  /** Answers the months that were dropped. */
  public Uni<List<YearMonth>> drop() {
    LocalDate oldest =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1).minus(retention);
    return pool.preparedQuery(MONTHS)
        .execute(Tuple.of(oldest))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getLocalDate(0)))
        .onItem()
        .transformToMulti(months -> Multi.createFrom().items(months))
        .onItem()
        .transformToUniAndConcatenate(
            month ->
                drop(month)
                    .map(
                        gone ->
                            gone
                                ? Optional.of(YearMonth.from(month))
                                : Optional.<YearMonth>empty()))
        .select()
        .first(Optional::isPresent)
        .map(Optional::get)
        .collect()
        .asList()
        .call(this::dropBeside)
        .chain(gone -> look().replaceWith(gone));
  }

  /** Customers' contacts and agents' steps of the time whose calls are gone. */
  private Uni<Void> dropBeside() {
    return pool.preparedQuery("select drop_facts_beside_calls($1)")
        .execute(Tuple.of(centre.getId()))
        .invoke(
            rows -> {
              if (rows.iterator().next().getBoolean(0)) {
                LOG.info("Dropped contacts of customers and steps of agents with the old calls");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Boolean> drop(LocalDate month) {
    return pool.preparedQuery("select drop_call_month($1)")
        .execute(Tuple.of(month))
        .map(rows -> rows.iterator().next().getBoolean(0))
        .invoke(
            gone ->
                LOG.infof(
                    gone ? "Dropped the calls of %s" : "The calls of %s stay: it is not closed",
                    month));
  }
}
