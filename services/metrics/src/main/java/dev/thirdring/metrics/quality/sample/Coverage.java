package dev.thirdring.metrics.quality.sample;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** How many calls of each agent were monitored in a month, against what is asked. */
@ApplicationScoped
class Coverage {
  private static final int AGENTS_MAX = 5000;
  private static final String OF_MONTH =
      """
      select coalesce(t.agent, m.agent) as agent, coalesce(t.drawn, 0) as drawn, coalesce(t.skipped, 0) as skipped,
        coalesce(m.monitored, 0) as monitored, m.score, s.at_least, s.at_most
      from quality_sampling s
      cross join ((
        select agent, count(*) as drawn, count(*) filter (where state = 'SKIPPED') as skipped
        from quality_task where month = $1 group by agent) as t
      full join (
        select agent, count(*) as monitored, sum(score)::bigint as score from monitored where month = $1 group by agent)
        as m on m.agent = t.agent)
      order by 1 limit $2
      """;

  private final Pool pool;

  Coverage(Pool pool) {
    this.pool = pool;
  }

  /**
   * An agent's month.
   *
   * @param meanScore of the monitored calls; absent when there is none
   */
  public record OfAgent(
      String agent,
      long drawn,
      long skipped,
      long monitored,
      int atLeast,
      int atMost,
      boolean asAsked,
      BigDecimal meanScore) {}

  Uni<List<OfAgent>> of(LocalDate month) {
    return pool.preparedQuery(OF_MONTH)
        .mapping(Coverage::agent)
        .execute(Tuple.of(month, AGENTS_MAX))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static OfAgent agent(Row row) {
    long monitored = row.getLong("monitored");
    int atLeast = row.getInteger("at_least");
    int atMost = row.getInteger("at_most");
    return new OfAgent(
        row.getString("agent"),
        row.getLong("drawn"),
        row.getLong("skipped"),
        monitored,
        atLeast,
        atMost,
        monitored >= atLeast && monitored <= atMost,
        monitored == 0
            ? null
            : BigDecimal.valueOf(row.getLong("score"))
                .divide(BigDecimal.valueOf(100L * monitored), 2, RoundingMode.HALF_UP));
  }
}
