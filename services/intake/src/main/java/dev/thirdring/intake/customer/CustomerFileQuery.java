package dev.thirdring.intake.customer;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Lists what belongs to a customer, the newest first. */
@ApplicationScoped
class CustomerFileQuery {
  private static final String CHANGES =
      """
      select id, changed_at, changed_by, via, field, old_value, new_value from customer_change
      where customer_id = $1 and (changed_at, id) < ($2, $3)
      order by changed_at desc, id desc limit $4
      """;
  private static final String TICKETS =
      """
      select id, number, state, channel, category, product, subject, opened_at, settled_at from ticket
      where customer_id = $1 and (opened_at, id) < ($2, $3)
      order by opened_at desc, id desc limit $4
      """;
  private static final String LOOKS =
      """
      select id, looked_at, looked_by, ticket_id from personal_data_look
      where customer_id = $1 and (looked_at, id) < ($2, $3)
      order by looked_at desc, id desc limit $4
      """;

  private static final String MERGES =
      """
      select id, from_id, merged_by, merged_at, undone_by, undone_at from customer_merge
      where into_id = $1 and (merged_at, id) < ($2, $3)
      order by merged_at desc, id desc limit $4
      """;

  /** A file that was taken up by this one. */
  public record MergeItem(
      UUID id, UUID from, String mergedBy, Instant mergedAt, String undoneBy, Instant undoneAt) {}

  /** A change of the file, its values masked. */
  public record ChangeItem(
      UUID id,
      Instant changedAt,
      String changedBy,
      String via,
      String field,
      String oldValue,
      String newValue) {}

  /** A ticket of the customer: each contact opened one. */
  public record TicketItem(
      UUID id,
      String number,
      String state,
      String channel,
      String category,
      String product,
      String subject,
      Instant openedAt,
      Instant settledAt) {}

  /** Somebody saw the whole customer. */
  public record LookItem(UUID id, Instant lookedAt, String lookedBy, UUID ticketId) {}

  private final Pool pool;

  CustomerFileQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<ChangeItem>> changes(UUID customer, Cursor after, int limit, boolean masked) {
    return page(
        CHANGES,
        customer,
        after,
        limit,
        row -> change(row, masked),
        item -> new Cursor(item.changedAt(), item.id()));
  }

  Uni<Page<TicketItem>> tickets(UUID customer, Cursor after, int limit) {
    return page(
        TICKETS,
        customer,
        after,
        limit,
        CustomerFileQuery::ticket,
        item -> new Cursor(item.openedAt(), item.id()));
  }

  Uni<Page<LookItem>> looks(UUID customer, Cursor after, int limit) {
    return page(
        LOOKS,
        customer,
        after,
        limit,
        row ->
            new LookItem(
                row.getUUID("id"),
                at(row, "looked_at"),
                row.getString("looked_by"),
                row.getUUID("ticket_id")),
        item -> new Cursor(item.lookedAt(), item.id()));
  }

  Uni<Page<MergeItem>> merges(UUID customer, Cursor after, int limit) {
    return page(
        MERGES,
        customer,
        after,
        limit,
        row ->
            new MergeItem(
                row.getUUID("id"),
                row.getUUID("from_id"),
                row.getString("merged_by"),
                at(row, "merged_at"),
                row.getString("undone_by"),
                at(row, "undone_at")),
        item -> new Cursor(item.mergedAt(), item.id()));
  }

  private <T> Uni<Page<T>> page(
      String sql,
      UUID customer,
      Cursor after,
      int limit,
      Function<Row, T> item,
      Function<T, Cursor> key) {
    return pool.preparedQuery(sql)
        .mapping(item)
        .execute(Tuple.of(customer, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
        .map(rows -> (List<T>) StreamSupport.stream(rows.spliterator(), false).toList())
        .map(items -> Page.of(items, limit, key));
  }

  private static ChangeItem change(Row row, boolean masked) {
    String field = row.getString("field");
    Function<String, String> shown = value -> masked ? Masks.field(field, value) : value;
    return new ChangeItem(
        row.getUUID("id"),
        at(row, "changed_at"),
        row.getString("changed_by"),
        row.getString("via"),
        field,
        shown.apply(row.getString("old_value")),
        shown.apply(row.getString("new_value")));
  }

  private static TicketItem ticket(Row row) {
    return new TicketItem(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("state"),
        row.getString("channel"),
        row.getString("category"),
        row.getString("product"),
        row.getString("subject"),
        at(row, "opened_at"),
        at(row, "settled_at"));
  }

  private static Instant at(Row row, String column) {
    return row.getOffsetDateTime(column) == null ? null : row.getOffsetDateTime(column).toInstant();
  }
}
