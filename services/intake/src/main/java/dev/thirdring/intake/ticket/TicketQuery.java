package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.Masks;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lists tickets, the newest first, without loading them. */
@ApplicationScoped
class TicketQuery {
  private static final String COLUMNS =
      """
      select t.id, t.number, t.state, t.form, t.channel, t.category, t.subject, t.urgent, t.tier,
             c.name, t.responsible, t.department, t.opened_at, t.reopened
      from ticket t join customer c on c.id = t.customer_id
      """;
  private static final String NEWEST =
      COLUMNS
          + """
          where (t.opened_at, t.id) < ($1, $2)
          order by t.opened_at desc, t.id desc limit $3
          """;
  private static final String NEWEST_IN_STATE =
      COLUMNS
          + """
          where (t.opened_at, t.id) < ($1, $2) and t.state = $4
          order by t.opened_at desc, t.id desc limit $3
          """;
  private static final String BY_NUMBER = COLUMNS + "where t.number = $1";

  private final Pool pool;

  TicketQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<TicketListItem>> newest(StateCode state, Cursor after, int size) {
    Tuple values =
        Tuple.tuple()
            .addOffsetDateTime(after.at().atOffset(ZoneOffset.UTC))
            .addUUID(after.id())
            .addInteger(size + 1);
    if (state != null) {
      values.addString(state.name());
    }
    return items(state == null ? NEWEST : NEWEST_IN_STATE, values)
        .map(rows -> Page.of(rows, size, row -> new Cursor(row.openedAt(), row.id())));
  }

  Uni<Page<TicketListItem>> byNumber(String number) {
    return items(BY_NUMBER, Tuple.of(number)).map(rows -> new Page<>(rows, null));
  }

  private Uni<List<TicketListItem>> items(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .mapping(TicketQuery::item)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static TicketListItem item(Row row) {
    return new TicketListItem(
        row.getUUID("id"),
        row.getString("number"),
        StateCode.valueOf(row.getString("state")),
        row.getString("form"),
        row.getString("channel"),
        row.getString("category"),
        row.getString("subject"),
        row.getBoolean("urgent"),
        row.getString("tier"),
        Masks.name(row.getString("name")),
        row.getString("responsible"),
        row.getString("department"),
        row.getOffsetDateTime("opened_at").toInstant(),
        row.getInteger("reopened"));
  }
}
