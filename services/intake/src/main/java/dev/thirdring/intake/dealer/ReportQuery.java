package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Lists reports, the newest first. */
@ApplicationScoped
class ReportQuery {
  private static final String COLUMNS =
      """
      select id, dealer, reference, happened_on, product, model, serial, amount_minor, currency, fault, work,
        reported_by, reported_at
      from dealer_report
      """;
  private static final String PAGE =
      " and (reported_at, id) < ($2, $3) order by reported_at desc, id desc limit $4";

  private final Pool pool;

  ReportQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<ReportResponse>> all(ReportKind kind, Cursor after, int limit) {
    return page(COLUMNS + " where kind = $1" + PAGE, values(kind, after, limit), limit);
  }

  Uni<Page<ReportResponse>> ofDealer(ReportKind kind, String dealer, Cursor after, int limit) {
    return page(
        COLUMNS + " where kind = $1 and dealer = $5" + PAGE,
        values(kind, after, limit).addString(dealer),
        limit);
  }

  Uni<Page<ReportResponse>> ofCustomer(ReportKind kind, UUID customer, Cursor after, int limit) {
    return page(
        COLUMNS + " where kind = $1 and customer_id = $5" + PAGE,
        values(kind, after, limit).addUUID(customer),
        limit);
  }

  Uni<Optional<ReportResponse>> find(ReportKind kind, UUID id) {
    return items(COLUMNS + " where kind = $1 and id = $2", Tuple.of(kind.name(), id))
        .map(items -> items.stream().findFirst());
  }

  private static Tuple values(ReportKind kind, Cursor after, int limit) {
    return Tuple.of(kind.name(), after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1);
  }

  private Uni<Page<ReportResponse>> page(String sql, Tuple values, int limit) {
    return items(sql, values)
        .map(items -> Page.of(items, limit, item -> new Cursor(item.reportedAt(), item.id())));
  }

  private Uni<List<ReportResponse>> items(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .mapping(ReportQuery::item)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static ReportResponse item(Row row) {
    return new ReportResponse(
        row.getUUID("id"),
        row.getString("dealer"),
        row.getString("reference"),
        row.getLocalDate("happened_on"),
        row.getString("product"),
        row.getString("model"),
        row.getString("serial"),
        row.getLong("amount_minor"),
        row.getString("currency"),
        row.getString("fault"),
        row.getString("work"),
        row.getString("reported_by"),
        row.getOffsetDateTime("reported_at").toInstant());
  }
}
