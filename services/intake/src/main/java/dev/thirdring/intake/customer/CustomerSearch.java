package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.SearchTerms;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds customers by any part of a name, number or address, or by a ticket; the newest first. */
@ApplicationScoped
class CustomerSearch {
  private static final String ITEM =
      """
      select c.id, c.name, c.phone, c.email, c.tier, c.brand, c.first_seen_at, c.last_seen_at
      from customer c
      """;
  private static final String BY_WORDS =
      ITEM
          + """
          join customer_found($1, $2, $3, $4) as found (id) on found.id = c.id
          order by c.id desc
          """;

  /** Numbers of one length and shape: a range of the unique index, whatever the collation. */
  private static final String BY_TICKET =
      ITEM
          + """
          where c.id < $2 and c.id in (
            select t.customer_id from ticket t
            where t.number >= $1 and t.number <= $1 || 'Z' and starts_with(t.number, $1))
          order by c.id desc limit $3
          """;

  private static final String NEWEST =
      ITEM
          + """
          where c.id < $1 and c.merged_into is null and c.erased_at is null
          order by c.id desc limit $2
          """;

  private final Pool pool;

  CustomerSearch(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<CustomerItem>> newest(Cursor after, int limit) {
    return page(NEWEST, Tuple.of(after.id(), limit + 1), limit);
  }

  Uni<Page<CustomerItem>> find(SearchTerms wanted, Cursor after, int limit) {
    UUID before = after.id();
    return switch (wanted) {
      case SearchTerms.TicketNumber(var prefix) ->
          page(BY_TICKET, Tuple.of(prefix, before, limit + 1), limit);
      case SearchTerms.Words(var parts, var patterns) ->
          page(
              BY_WORDS,
              Tuple.of(
                  parts.toArray(String[]::new), patterns.toArray(String[]::new), before, limit + 1),
              limit);
    };
  }

  private Uni<Page<CustomerItem>> page(String sql, Tuple values, int limit) {
    return pool.preparedQuery(sql)
        .mapping(CustomerSearch::item)
        .execute(values)
        .map(rows -> (List<CustomerItem>) StreamSupport.stream(rows.spliterator(), false).toList())
        .map(items -> Page.of(items, limit, item -> new Cursor(item.firstSeenAt(), item.id())));
  }

  static CustomerItem item(Row row) {
    return new CustomerItem(
        row.getUUID("id"),
        Masks.name(row.getString("name")),
        Masks.phone(row.getString("phone")),
        Masks.email(row.getString("email")),
        row.getString("tier"),
        row.getString("brand"),
        row.getOffsetDateTime("first_seen_at").toInstant(),
        row.getOffsetDateTime("last_seen_at").toInstant());
  }
}
