package dev.thirdring.intake.desk;

import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest tickets that hold the words. What is common is met in the first slice, whose size does
 * not grow with the number of tickets. How often the words were met there tells how many there may
 * be in all: when these are few they are looked up as a whole, otherwise some more of the newest
 * are searched.
 */
@ApplicationScoped
class WordSearch {
  /** So many tickets are read for one page without being felt. */
  private static final long READ_MAX = 2_500;

  /** Not having met a word, one may yet have been about to meet it so many times. */
  private static final int DOUBT = 3;

  private static final String PAGE =
      PlannedAnew.MARK
          + """
          with found as materialized (%2$s)
          select m.matches, t.*, c.name from (select count(*) as matches from found) m
          left join lateral (
            select %1$s from ticket t where t.id in (select ticket_id from found) and %3$s
            order by t.opened_at desc, t.id desc limit %4$s
          ) t on true
          left join customer c on c.id = t.customer_id
          order by t.opened_at desc, t.id desc
          """;

  private final Pool pool;
  private final Slices slices;

  WordSearch(Pool pool, Slices slices) {
    this.pool = pool;
    this.slices = slices;
  }

  /** What is asked for. */
  private record Search(TicketFilter filter, Cursor after, int enough) {}

  /** What the slices so far held. */
  private record Seen(int slices, long matches, List<TicketListItem> found) {
    Seen and(RowSet<Row> rows) {
      List<TicketListItem> all = new ArrayList<>(found);
      long more = 0;
      for (Row row : rows) {
        more = row.getLong("matches");
        if (row.getUUID("id") != null) {
          all.add(TicketList.item(row));
        }
      }
      return new Seen(slices + 1, matches + more, all);
    }
  }

  Uni<List<TicketListItem>> newest(TicketFilter filter, Cursor after, int enough) {
    return slices
        .of(filter, after)
        .chain(left -> collect(new Search(filter, after, enough), left, new Seen(0, 0, List.of())));
  }

  private Uni<List<TicketListItem>> collect(Search search, List<Slice> left, Seen seen) {
    if (left.isEmpty() || seen.found().size() >= search.enough()) {
      return Uni.createFrom().item(seen.found());
    }
    boolean rest = seen.slices() > 0 && isRare(seen);
    Slice slice = rest ? restOf(left) : left.getFirst();
    return rows(search, slice, search.enough() - seen.found().size())
        .chain(
            rows ->
                collect(search, rest ? List.of() : left.subList(1, left.size()), seen.and(rows)));
  }

  private boolean isRare(Seen seen) {
    long tickets = Math.max(1, Slices.tickets(seen.slices()));
    return (seen.matches() + DOUBT) * slices.tickets() / tickets <= READ_MAX;
  }

  private static Slice restOf(List<Slice> left) {
    Slice next = left.getFirst();
    Slice last = left.getLast();
    return new Slice(last.from(), next.to(), next.end());
  }

  private Uni<RowSet<Row>> rows(Search search, Slice slice, int most) {
    TicketConditions conditions = TicketConditions.besidesWords(search.filter(), slice);
    if (!search.after().equals(Cursor.START)) {
      conditions.add("(t.opened_at, t.id) < (%s, %s)", search.after().at(), search.after().id());
    }
    String found = conditions.found(search.filter().words().orElseThrow(), slice);
    String limit = conditions.place(most);
    return pool.preparedQuery(PAGE.formatted(TicketList.TICKET, found, conditions.where(), limit))
        .execute(conditions.values());
  }
}
