package dev.thirdring.metrics.fact;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Drops facts of tickets that are older than they shall be kept, months at a time and only those
 * that are closed. What they contributed to sums stays, for good.
 */
@ApplicationScoped
public class DropOldFacts {
  private static final Logger LOG = Logger.getLogger(DropOldFacts.class);

  /**
   * Oldest first: what comes after a month that must stay, stays too. Materialized, since the plan
   * may otherwise read the names of other tables as months.
   */
  private static final String MONTHS =
      """
      with months as materialized (
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'fact'::regclass)
      select to_date(right(relname, 7), 'YYYY_MM') as month
      from months where to_date(right(relname, 7), 'YYYY_MM') < $1
      order by 1
      """;

  private final Pool pool;
  private final Clock clock;

  @ConfigProperty(name = "third-ring.facts.retention")
  Period retention;

  DropOldFacts(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> regularly() {
    return drop().replaceWithVoid();
  }

  /** Answers the months that were dropped. */
  public Uni<List<YearMonth>> drop() {
    LocalDate oldest =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1).minus(retention);
    return pool.preparedQuery(MONTHS)
        .execute(Tuple.of(oldest))
        .onItem()
        .transformToMulti(
            rows ->
                Multi.createFrom()
                    .items(
                        StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getLocalDate(0))))
        .onItem()
        .transformToUniAndConcatenate(month -> drop(month).map(gone -> new Tried(month, gone)))
        .select()
        .first(Tried::isGone)
        .map(tried -> YearMonth.from(tried.month()))
        .collect()
        .asList();
  }

  private record Tried(LocalDate month, boolean isGone) {}

  private Uni<Boolean> drop(LocalDate month) {
    return pool.preparedQuery("select drop_fact_month($1)")
        .execute(Tuple.of(month))
        .map(rows -> rows.iterator().next().getBoolean(0))
        .invoke(
            gone ->
                LOG.infof(
                    gone ? "Dropped the facts of %s" : "The facts of %s stay: it is not closed",
                    month));
  }
}
