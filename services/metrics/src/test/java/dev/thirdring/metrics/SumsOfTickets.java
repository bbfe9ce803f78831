package dev.thirdring.metrics;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Sums of tickets around a day beside what all raw facts come to, each read at one moment. */
public record SumsOfTickets(Pool pool, LocalDate day) {
  private static final int DAYS_AROUND = 5;
  private static final String COLUMNS = "label, tier, channel, category, department, brand";
  private static final String TOLD =
      """
      select name, date_bin('15 minutes', at, 'epoch') as at, %1$s, sum(amount)::bigint as amount
      from tally where at >= $1 and at < $2 group by 1, 2, %1$s
      """
          .formatted(COLUMNS);
  private static final String KEPT =
      "select name, at, %s, amount from tally_sum where at >= $1 and at < $2".formatted(COLUMNS);

  /** Rows that are on one side only, in words. */
  public List<String> differing() {
    return rows(
        """
        with told as (%s), kept as (%s)
        select 'told ' || t::text from (select * from told except all select * from kept) as t
        union all
        select 'kept ' || k::text from (select * from kept except all select * from told) as k
        """
            .formatted(TOLD, KEPT));
  }

  public List<String> kept() {
    return rows("select k::text from (%s) as k order by 1".formatted(KEPT));
  }

  private List<String> rows(String sql) {
    return StreamSupport.stream(
            pool.preparedQuery(sql)
                .executeAndAwait(
                    Tuple.of(
                        day.minusDays(DAYS_AROUND).atStartOfDay().atOffset(ZoneOffset.UTC),
                        day.plusDays(DAYS_AROUND).atStartOfDay().atOffset(ZoneOffset.UTC)))
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .toList();
  }
}
