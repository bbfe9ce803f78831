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
 * are searched. Where other conditions leave few of many, PostgreSQL decides which to begin with.
 */
@ApplicationScoped
class WordSearch {
  /** So many tickets are read for one page without being felt. */
  private static final long READ_MAX = 2_500;

  /** Not having met a word, one may yet have been about to meet it so many times. */
  private static final int DOUBT = 3;

  /** After so many slices the words alone do not make what is searched for rare. */
  private static final int TRIED_MAX = 2;

  private static final String LOOKED_UP =
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

  private static final String AS_PLANNED =
      PlannedAnew.MARK
          + """
          select cast(0 as bigint) as matches, t.*, c.name from (
            select %1$s from ticket t where %2$s order by t.opened_at desc, t.id desc limit %3$s
          ) t join customer c on c.id = t.customer_id order by t.opened_at desc, t.id desc
          """;

  private final Pool pool;
  private final Slices slices;

  WordSearch(Pool pool, Slices slices) {
    this.pool = pool;
    this.slices = slices;
  }

  /** What is asked for. */
  private record Search(TicketFilter filter, Cursor after, int enough) {
    void goOn(TicketConditions conditions) {
      if (!after.equals(Cursor.START)) {
        conditions.add("(t.opened_at, t.id) < (%s, %s)", after.at(), after.id());
      }
    }

    boolean hasMoreThanWords() {
      return TicketConditions.besidesWords(filter, Slice.WHOLE).areSome();
    }
  }

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
    int most = search.enough() - seen.found().size();
    if (seen.slices() > 0 && isRare(seen)) {
      return lookedUp(search, restOf(left), most).map(rows -> seen.and(rows).found());
    }
    if (left.size() == 1 || seen.slices() >= TRIED_MAX && search.hasMoreThanWords()) {
      return asPlanned(search, restOf(left), most).map(rows -> seen.and(rows).found());
    }
    return lookedUp(search, left.getFirst(), most)
        .chain(rows -> collect(search, left.subList(1, left.size()), seen.and(rows)));
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

  private Uni<RowSet<Row>> lookedUp(Search search, Slice slice, int most) {
    TicketConditions conditions = TicketConditions.besidesWords(search.filter(), slice);
    String found = conditions.found(search.filter().words().orElseThrow(), slice);
    search.goOn(conditions);
    String limit = conditions.place(most);
    return pool.preparedQuery(
            LOOKED_UP.formatted(TicketList.TICKET, found, conditions.where(), limit))
        .execute(conditions.values());
  }

  private Uni<RowSet<Row>> asPlanned(Search search, Slice slice, int most) {
    TicketConditions conditions = TicketConditions.of(search.filter(), slice);
    search.goOn(conditions);
    String limit = conditions.place(most);
    return pool.preparedQuery(AS_PLANNED.formatted(TicketList.TICKET, conditions.where(), limit))
        .execute(conditions.values());
  }
}
