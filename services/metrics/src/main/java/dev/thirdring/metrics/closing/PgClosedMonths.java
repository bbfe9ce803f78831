package dev.thirdring.metrics.closing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgClosedMonths implements ClosedMonths {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('closing'), hashtext(?1)) as text)";
  private static final String OF =
      """
      select month, zone, closed_at, closed_by, content, previous_hash, hash from closed_month
      where zone = $1 and month = $2
      """;
  private static final String ALL =
      """
      select month, zone, closed_at, closed_by, '' as content, previous_hash, hash from closed_month
      where zone = $1 order by month
      """;
  private static final String KEEP =
      """
      insert into closed_month (zone, month, closed_at, closed_by, content, previous_hash, hash)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """;
  private static final String KEEP_TABLES =
      """
      insert into closed_table (zone, month, grouped_by, content)
      select zone, month, grouped_by, content from closed_table_of_text where zone = ?1 and month = ?2
      """;
  private static final String TABLES_ARE_INTACT =
      """
      with told as (
        select grouped_by, content from closed_table_of_text where zone = $1 and month = $2),
      kept as (select grouped_by, content from closed_table where zone = $1 and month = $2)
      select not exists ((table told except table kept) union all (table kept except table told))
      """;

  private final Pool pool;

  PgClosedMonths(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> lock(String zone) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter(1, zone)
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<ClosedMonth>> of(YearMonth month, String zone) {
    return pool.preparedQuery(OF)
        .mapping(PgClosedMonths::month)
        .execute(Tuple.of(zone, month.atDay(1)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
  }

  @Override
  public Uni<List<ClosedMonth>> all(String zone) {
    return pool.preparedQuery(ALL)
        .mapping(PgClosedMonths::month)
        .execute(Tuple.of(zone))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  @Override
  public Uni<Void> keep(ClosedMonth month) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, month.zone())
                    .setParameter(2, month.month().atDay(1))
                    .setParameter(3, month.closedAt())
                    .setParameter(4, month.closedBy())
                    .setParameter(5, month.content())
                    .setParameter(6, month.previousHash())
                    .setParameter(7, month.hash())
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(KEEP_TABLES)
                                .setParameter(1, month.zone())
                                .setParameter(2, month.month().atDay(1))
                                .executeUpdate()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> tablesAreIntact(YearMonth month, String zone) {
    return pool.preparedQuery(TABLES_ARE_INTACT)
        .execute(Tuple.of(zone, month.atDay(1)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  @Override
  public Uni<List<KeptLimit>> limits() {
    return pool.query(
            "select name, seconds, inclusive, valid_from from call_limit order by name, valid_from")
        .mapping(
            row ->
                new KeptLimit(
                    row.getString(0),
                    row.getOffsetDateTime(3).toInstant().toString(),
                    row.getInteger(1),
                    row.getBoolean(2)))
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  @Override
  public Uni<Boolean> anythingBefore(Instant end) {
    return pool.preparedQuery(
            "select exists (select 1 from call where first_at < $1) or exists (select 1 from fact where at < $1)")
        .execute(Tuple.of(end.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  @Override
  public Uni<List<ClosingRule>> rules() {
    return pool.query("select zone, day_of_month, version from closing_rule order by zone")
        .mapping(row -> new ClosingRule(row.getString(0), row.getInteger(1), row.getLong(2)))
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static ClosedMonth month(Row row) {
    return new ClosedMonth(
        YearMonth.from(row.getLocalDate("month")),
        row.getString("zone"),
        row.getOffsetDateTime("closed_at").toInstant(),
        row.getString("closed_by"),
        row.getString("content"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
