package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.KeptFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Single tables of what was kept of months. */
@ApplicationScoped
class ReadKeptTables implements KeptFigures {
  private static final String TABLES =
      """
      select c.month, c.closed_at, c.hash, t.content from closed_table t join closed_month c using (zone, month)
      where t.zone = $1 and t.month >= $2 and t.month < $3 and t.grouped_by = $4
      order by t.month
      """;

  private final Pool pool;

  ReadKeptTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<KeptTable>> tables(Range months, Optional<By> by) {
    return pool.preparedQuery(TABLES)
        .mapping(ReadKeptTables::table)
        .execute(
            Tuple.of(
                months.zone().getId(),
                months.from().atZone(months.zone()).toLocalDate(),
                months.to().atZone(months.zone()).toLocalDate(),
                by.map(By::name).orElse("")))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static KeptTable table(Row row) {
    return new KeptTable(
        YearMonth.from(row.getLocalDate("month")),
        row.getOffsetDateTime("closed_at").toInstant(),
        row.getString("hash"),
        CanonicalText.readTable(row.getString("content")));
  }
}
