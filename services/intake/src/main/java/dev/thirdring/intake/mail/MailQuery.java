package dev.thirdring.intake.mail;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Lists mails, the newest first, without what was in them. */
@ApplicationScoped
class MailQuery {
  private static final String NEWEST =
      """
      select id, message_id, from_address, subject, received_at, outcome, reason, ticket_id, contact_id, taken_by
      from received_mail
      where (received_at, id) < ($1, $2) %s
      order by received_at desc, id desc limit $3
      """;
  private static final String ALL = NEWEST.formatted("");
  private static final String OF_OUTCOME = NEWEST.formatted("and outcome = $4");
  private static final String OF_TICKET = NEWEST.formatted("and ticket_id = $4");

  private final Pool pool;

  MailQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<MailView>> newest(MailOutcome outcome, UUID ticket, Cursor after, int size) {
    Tuple values =
        Tuple.tuple()
            .addOffsetDateTime(after.at().atOffset(ZoneOffset.UTC))
            .addUUID(after.id())
            .addInteger(size + 1);
    if (ticket != null) {
      return page(OF_TICKET, values.addUUID(ticket), size);
    }
    return outcome == null
        ? page(ALL, values, size)
        : page(OF_OUTCOME, values.addString(outcome.name()), size);
  }

  /** The mail as it came, if it was kept. */
  Uni<Optional<byte[]>> raw(UUID id) {
    return pool.preparedQuery("select raw from received_mail where id = $1 and raw is not null")
        .execute(Tuple.of(id))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getBuffer("raw").getBytes()));
  }

  private Uni<Page<MailView>> page(String sql, Tuple values, int size) {
    return pool.preparedQuery(sql)
        .mapping(MailQuery::view)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(
            (List<MailView> rows) ->
                Page.of(rows, size, row -> new Cursor(row.receivedAt(), row.id())));
  }

  private static MailView view(Row row) {
    return new MailView(
        row.getUUID("id"),
        row.getString("message_id"),
        Masks.email(row.getString("from_address")),
        row.getString("subject"),
        row.getOffsetDateTime("received_at").toInstant(),
        MailOutcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getUUID("ticket_id"),
        row.getUUID("contact_id"),
        row.getString("taken_by"),
        null);
  }
}
