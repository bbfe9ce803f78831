package dev.thirdring.intake.desk;

import dev.thirdring.intake.customer.Masks;
import dev.thirdring.intake.ticket.StateCode;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads pages of tickets. A page is cut before customers are joined, and every statement is planned
 * for its own values ({@link PlannedAnew}): what is common is met soon among the newest, what is
 * rare is looked up.
 */
@ApplicationScoped
class TicketList {
  /** What a page needs of each ticket. */
  static final String TICKET =
      """
      t.id, t.number, t.state, t.form, t.channel, t.category, t.subcategory, t.product, t.region, t.subject,
      t.urgent, t.tier, t.customer_id, t.responsible, t.department, t.received_at, t.opened_at, t.settled_at,
      t.archived_at, t.changed_at, t.reopened, t.version\
      """;

  private static final String PAGE =
      PlannedAnew.MARK
          + """
          select t.*, c.name from (
            select %1$s from ticket t where %2$s %3$s limit %4$s
          ) t join customer c on c.id = t.customer_id %3$s
          """;
  private static final String COUNT =
      PlannedAnew.MARK
          + """
          select count(*) from (
            select from ticket t where %s order by t.opened_at desc, t.id desc limit %s
          ) counted
          """;

  private final Pool pool;
  private final Slices slices;
  private final WordSearch search;

  TicketList(Pool pool, Slices slices, WordSearch search) {
    this.pool = pool;
    this.slices = slices;
    this.search = search;
  }

  /** Words are searched for in another way, as long as the newest are to come first. */
  Uni<Page<TicketListItem>> page(TicketFilter filter, TicketSort sort, Cursor after, int limit) {
    Uni<List<TicketListItem>> rows =
        filter.words().isPresent() && sort == TicketSort.NEWEST
            ? search.newest(filter, after, limit + 1)
            : rows(filter, sort, after, limit + 1);
    return rows.map(found -> Page.of(found, limit, sort::after));
  }

  Uni<BoundedCount> count(TicketFilter filter) {
    return (filter.words().isPresent()
            ? slices.of(filter, Cursor.START)
            : Uni.createFrom().item(List.of(Slice.WHOLE)))
        .chain(slices -> count(filter, slices, 0))
        .map(BoundedCount::of);
  }

  private Uni<List<TicketListItem>> rows(
      TicketFilter filter, TicketSort sort, Cursor after, int most) {
    TicketConditions conditions = TicketConditions.of(filter);
    if (!after.equals(Cursor.START)) {
      conditions.add("(t." + sort.column() + ", t.id) < (%s, %s)", after.at(), after.id());
    }
    String limit = conditions.place(most);
    return pool.preparedQuery(PAGE.formatted(TICKET, conditions.where(), sort.orderBy("t"), limit))
        .mapping(TicketList::item)
        .execute(conditions.values())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private Uni<Long> count(TicketFilter filter, List<Slice> left, long counted) {
    if (left.isEmpty() || counted > BoundedCount.MAX) {
      return Uni.createFrom().item(counted);
    }
    TicketConditions conditions = TicketConditions.of(filter, left.getFirst());
    String limit = conditions.place(BoundedCount.MAX + 1);
    return pool.preparedQuery(COUNT.formatted(conditions.where(), limit))
        .execute(conditions.values())
        .map(rows -> counted + rows.iterator().next().getLong(0))
        .chain(sum -> count(filter, left.subList(1, left.size()), sum));
  }

  static TicketListItem item(Row row) {
    return new TicketListItem(
        row.getUUID("id"),
        row.getString("number"),
        StateCode.valueOf(row.getString("state")),
        row.getString("form"),
        row.getString("channel"),
        row.getString("category"),
        row.getString("subcategory"),
        row.getString("product"),
        row.getString("region"),
        row.getString("subject"),
        row.getBoolean("urgent"),
        row.getString("tier"),
        row.getUUID("customer_id"),
        Masks.name(row.getString("name")),
        row.getString("responsible"),
        row.getString("department"),
        instant(row, "received_at"),
        instant(row, "opened_at"),
        instant(row, "settled_at"),
        instant(row, "archived_at"),
        instant(row, "changed_at"),
        row.getInteger("reopened"),
        row.getLong("version"));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column) == null ? null : row.getOffsetDateTime(column).toInstant();
  }
}
