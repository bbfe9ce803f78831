package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Open clocks in the order in which they fall due: read from indexes, however many there are. */
@ApplicationScoped
public class DueClocks {
  private static final String QUERY =
      """
      select c.id, c.ticket_id, t.number, t.subject, c.assignment_id, c.code, l.name_zh, l.name_en,
        c.tier, c.responsible, c.due_at, c.missed_at
      from ticket_clock c
      left join routed_ticket t on t.ticket_id = c.ticket_id
      left join service_level l on l.clock = c.code and l.tier = 'any'
      where c.stopped_at is null and c.due_at < $1 and (c.due_at, c.id) > ($2, $3)
      """;
  private static final String ORDER = " order by c.due_at, c.id limit $4";

  private final Pool pool;

  public DueClocks(Pool pool) {
    this.pool = pool;
  }

  /**
   * Which.
   *
   * @param units empty: of all
   */
  public record Wanted(Instant before, Optional<List<String>> units, Optional<String> clock) {}

  public Uni<Page<DueClockView>> page(Wanted wanted, Cursor after, int size) {
    Tuple values = Tuple.of(utc(wanted.before()), utc(after.at()), after.id(), size + 1);
    StringBuilder query = new StringBuilder(QUERY);
    wanted
        .units()
        .ifPresent(
            units -> {
              values.addArrayOfString(units.toArray(String[]::new));
              query.append(" and c.responsible = any($").append(values.size()).append(")");
            });
    wanted
        .clock()
        .ifPresent(
            code -> {
              values.addString(code);
              query.append(" and c.code = $").append(values.size());
            });
    return pool.preparedQuery(query + ORDER)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(DueClocks::view).toList())
        .map(views -> Page.of(views, size, view -> new Cursor(view.dueAt(), view.clockId())));
  }

  private static DueClockView view(Row row) {
    return new DueClockView(
        row.getUUID("id"),
        row.getUUID("ticket_id"),
        row.getString("number"),
        row.getString("subject"),
        row.getUUID("assignment_id"),
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("tier"),
        row.getString("responsible"),
        row.getOffsetDateTime("due_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("missed_at"))
            .map(OffsetDateTime::toInstant)
            .orElse(null));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
