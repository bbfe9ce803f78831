package dev.thirdring.metrics.recompute;

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
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Raw facts that are older than they shall be kept go by whole months, once these are closed. */
@ApplicationScoped
public class DropOldMonths {
  private static final Logger LOG = Logger.getLogger(DropOldMonths.class);

  /**
   * Oldest first: what comes after a month that must stay, stays too. Materialized, since the plan
   * may otherwise read the names of other tables as months.
   */
  private static final String MONTHS =
      """
      with months as materialized (
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = cast($2 as text)::regclass)
      select to_date(right(relname, 7), 'YYYY_MM') as month
      from months where to_date(right(relname, 7), 'YYYY_MM') < $1
      order by 1
      """;

  private final Pool pool;
  private final Clock clock;

  DropOldMonths(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /**
   * What is dropped.
   *
   * @param table partitioned by months
   * @param function of the database that drops one month of it, or answers false
   */
  public record RawFacts(String table, String function) {}

  /** Answers the months that were dropped. */
  public Uni<List<YearMonth>> drop(RawFacts facts, Period retention) {
    LocalDate oldest =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1).minus(retention);
    return pool.preparedQuery(MONTHS)
        .execute(Tuple.of(oldest, facts.table()))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getLocalDate(0)))
        .onItem()
        .transformToMulti(months -> Multi.createFrom().items(months))
        .onItem()
        .transformToUniAndConcatenate(month -> drop(facts, month))
        .select()
        .first(Optional::isPresent)
        .map(Optional::get)
        .collect()
        .asList();
  }

  private Uni<Optional<YearMonth>> drop(RawFacts facts, LocalDate month) {
    return pool.preparedQuery("select " + facts.function() + "($1)")
        .execute(Tuple.of(month))
        .map(rows -> rows.iterator().next().getBoolean(0))
        .invoke(
            gone ->
                LOG.infof(
                    gone ? "Dropped %s of %s" : "%s of %s stay: the month is not closed",
                    facts.table(),
                    month))
        .map(gone -> gone ? Optional.of(YearMonth.from(month)) : Optional.empty());
  }
}
