package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.SalesViews.MissingReport;
import dev.thirdring.intake.salesreport.SalesViews.SalesReport;
import dev.thirdring.intake.salesreport.SalesViews.SalesReportItem;
import dev.thirdring.intake.salesreport.SalesViews.Salesperson;
import dev.thirdring.intake.salesreport.SalesViews.WholeSalesReport;
import dev.thirdring.intake.salesreport.model.Grade;
import dev.thirdring.intake.salesreport.model.Section;
import dev.thirdring.intake.salesreport.model.TenDays;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads reports without loading them. */
@ApplicationScoped
class SalesQuery {
  private static final String PEOPLE =
      """
      select id, code, name, region, active, since, version from salesperson
      where (since, id) < ($1, $2) order by since desc, id desc limit $3
      """;
  private static final String REPORTS =
      "select * from sales_report where (received_at, id) < ($1, $2)";
  private static final String REPORTS_NEWEST = " order by received_at desc, id desc limit $3";
  private static final String ITEMS =
      """
      select i.*, r.salesperson, r.period
      from sales_report_item i join sales_report r on r.id = i.report_id
      """;
  private static final String ITEMS_BEFORE = "where (i.received_at, i.id) < ($1, $2)";
  private static final String ITEMS_NEWEST = " order by i.received_at desc, i.id desc limit $3";
  private static final String MISSING =
      """
      select p.id, p.code, p.name, p.region, p.since from salesperson p
      where p.active and p.since < $4 and (p.since, p.id) < ($1, $2)
        and not exists (select 1 from sales_report r where r.salesperson = p.code and r.period = $3)
      order by p.since desc, p.id desc limit $5
      """;

  private final Pool pool;
  private final TakeReport reports;
  private final Clock clock;

  SalesQuery(Pool pool, TakeReport reports, Clock clock) {
    this.pool = pool;
    this.reports = reports;
    this.clock = clock;
  }

  Uni<Page<Salesperson>> people(Cursor after, int size) {
    return rows(PEOPLE, Tuple.of(at(after), after.id(), size + 1))
        .map(
            rows ->
                page(
                    rows,
                    size,
                    "since",
                    row ->
                        new Salesperson(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("region"),
                            row.getBoolean("active"),
                            instant(row, "since"),
                            row.getLong("version"))));
  }

  Uni<Page<SalesReport>> reports(
      String period, String salesperson, Boolean late, Cursor after, int size) {
    Tuple values = Tuple.of(at(after), after.id(), size + 1);
    String asked =
        and("period", period, values)
            + and("salesperson", salesperson, values)
            + and("late", late, values);
    return rows(REPORTS + asked + REPORTS_NEWEST, values)
        .map(rows -> page(rows, size, "received_at", SalesQuery::report));
  }

  Uni<Optional<WholeSalesReport>> whole(UUID id) {
    return Uni.combine()
        .all()
        .unis(
            rows("select * from sales_report where id = $1", Tuple.of(id)),
            rows(ITEMS + "where i.report_id = $1 order by i.place", Tuple.of(id)))
        .with(
            (found, items) ->
                found.stream()
                    .findFirst()
                    .map(
                        row ->
                            new WholeSalesReport(
                                report(row), items.stream().map(SalesQuery::item).toList())));
  }

  Uni<Page<SalesReportItem>> items(ItemFilter filter, Cursor after, int size) {
    Tuple values = Tuple.of(at(after), after.id(), size + 1);
    String section = filter.section() == null ? null : filter.section().name();
    String asked =
        and("i.section", section, values)
            + and("r.salesperson", filter.salesperson(), values)
            + and("r.period", filter.period(), values)
            + answered(filter.answered());
    return rows(ITEMS + ITEMS_BEFORE + asked + ITEMS_NEWEST, values)
        .map(rows -> page(rows, size, "received_at", SalesQuery::item));
  }

  /** Which items are asked for; what is null does not matter. */
  record ItemFilter(Section section, Boolean answered, String salesperson, String period) {}

  /** Whose report of these ten days is not here, of those of whom it was expected. */
  Uni<Page<MissingReport>> missing(TenDays days, Cursor after, int size) {
    Instant dueAt = reports.dueAt(days);
    boolean overdue = !clock.instant().isBefore(dueAt);
    Tuple values =
        Tuple.of(at(after), after.id(), days.code(), dueAt.atOffset(ZoneOffset.UTC), size + 1);
    return rows(MISSING, values)
        .map(
            rows ->
                page(
                    rows,
                    size,
                    "since",
                    row ->
                        new MissingReport(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("region"),
                            days.code(),
                            dueAt,
                            overdue)));
  }

  /** A condition only where one is asked for, so that an index can serve it. */
  private static String and(String column, Object value, Tuple values) {
    if (value == null) {
      return "";
    }
    values.addValue(value);
    return " and " + column + " = $" + values.size();
  }

  private static String answered(Boolean wanted) {
    if (wanted == null) {
      return "";
    }
    return " and i.answered_at is " + (wanted ? "not null" : "null");
  }

  private Uni<List<Row>> rows(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static <T> Page<T> page(List<Row> rows, int size, String time, Function<Row, T> reader) {
    Page<Row> page = Page.of(rows, size, row -> new Cursor(instant(row, time), row.getUUID("id")));
    return new Page<>(page.items().stream().map(reader).toList(), page.nextCursor());
  }

  private static SalesReport report(Row row) {
    String grade = row.getString("grade");
    String period = row.getString("period");
    return new SalesReport(
        row.getUUID("id"),
        row.getString("salesperson"),
        period,
        TenDays.parse(period).map(TenDays::nameZh).orElse(period),
        instant(row, "received_at"),
        row.getString("received_by"),
        row.getBoolean("late"),
        grade == null ? null : Grade.valueOf(grade),
        row.getString("graded_by"),
        instant(row, "graded_at"),
        row.getInteger("items"),
        row.getInteger("open"),
        row.getLong("version"));
  }

  private static SalesReportItem item(Row row) {
    return new SalesReportItem(
        row.getUUID("id"),
        row.getUUID("report_id"),
        row.getString("salesperson"),
        row.getString("period"),
        Section.valueOf(row.getString("section")),
        row.getString("text"),
        row.getString("product"),
        row.getString("competitor"),
        row.getLong("price_minor"),
        row.getString("currency"),
        row.getOffsetDateTime("answered_at") != null,
        row.getString("answer"),
        row.getString("answered_by"),
        instant(row, "answered_at"),
        instant(row, "received_at"),
        row.getLong("version"));
  }

  private static OffsetDateTime at(Cursor cursor) {
    return cursor.at().atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
