package dev.thirdring.metrics.forecast;

import dev.thirdring.metrics.forecast.model.History;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PgCallHistory implements CallHistory {
  private static final String RECEIVED =
      """
      select cast(at at time zone $3::text as date) as day,
        cast(extract(hour from at at time zone $3::text) * 2
          + floor(extract(minute from at at time zone $3::text) / 30) as integer) as half,
        sum(amount)::bigint as calls
      from call_tally
      where level = 'CALL' and basis = 'ARRIVAL' and name = 'CALLS_RECEIVED' and at >= $1 and at < $2
        and ($4::text is null or queue = $4) and ($5::text is null or line = $5)
      group by 1, 2
      """;

  /** Before the first call nothing is known; from then on a day without calls had none. */
  private static final String FIRST =
      """
      select cast(min(at) at time zone $1::text as date) as day
      from call_tally
      where level = 'CALL' and basis = 'ARRIVAL' and name = 'CALLS_RECEIVED'
        and ($2::text is null or queue = $2) and ($3::text is null or line = $3)
      """;

  /** As the figure aht: over calls whose source tells how long they were wrapped up. */
  private static final String HANDLED =
      """
      select coalesce(sum(amount) filter (where name in ('TALK', 'WRAP_UP')), 0)::bigint
          - coalesce(sum(amount) filter (where name = 'TALK_WITHOUT_WRAP_UP'), 0)::bigint as millis,
        coalesce(sum(amount) filter (where name = 'CALLS_HANDLED'), 0)::bigint
          - coalesce(sum(amount) filter (where name = 'CALLS_WITHOUT_WRAP_UP'), 0)::bigint as calls
      from call_tally
      where level = 'CALL' and basis = 'ARRIVAL' and at >= $1 and at < $2
        and name in ('TALK', 'WRAP_UP', 'CALLS_HANDLED', 'TALK_WITHOUT_WRAP_UP', 'CALLS_WITHOUT_WRAP_UP')
        and $3::text is not null and ($4::text is null or queue = $4) and ($5::text is null or line = $5)
      """;

  private static final double MILLIS = 1000;

  private final Pool pool;

  PgCallHistory(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<History> between(LocalDate first, LocalDate last, Asked.Calls calls) {
    return pool.preparedQuery(FIRST)
        .execute(
            Tuple.of(calls.zone().getId(), calls.queue().orElse(null), calls.line().orElse(null)))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate("day")))
        .chain(
            known ->
                pool.preparedQuery(RECEIVED)
                    .execute(range(first, last, calls))
                    .map(rows -> new History(known, byDay(rows))));
  }

  @Override
  public Uni<Optional<Double>> handleSeconds(LocalDate first, LocalDate last, Asked.Calls calls) {
    return pool.preparedQuery(HANDLED)
        .execute(range(first, last, calls))
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                row.getLong("calls") == 0 || row.getLong("millis") == 0
                    ? Optional.empty()
                    : Optional.of(row.getLong("millis") / MILLIS / row.getLong("calls")));
  }

  private static Tuple range(LocalDate first, LocalDate last, Asked.Calls calls) {
    ZoneId zone = calls.zone();
    return Tuple.tuple()
        .addOffsetDateTime(first.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .addOffsetDateTime(last.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .addString(zone.getId())
        .addString(calls.queue().orElse(null))
        .addString(calls.line().orElse(null));
  }

  private static Map<LocalDate, List<Long>> byDay(RowSet<Row> rows) {
    Map<LocalDate, List<Long>> days = new HashMap<>();
    rows.forEach(
        row ->
            days.computeIfAbsent(
                    row.getLocalDate("day"),
                    day -> new ArrayList<>(Collections.nCopies(History.HALF_HOURS, 0L)))
                .set(row.getInteger("half"), row.getLong("calls")));
    return days;
  }
}
