package dev.thirdring.intake.contact;

import dev.thirdring.contracts.intake.ContactDirection;
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
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Lists the contacts of a ticket, the newest first; the last is the one that opened it. */
@ApplicationScoped
class ContactQuery {
  private static final String NEWEST =
      """
      select * from (
        select id, false as opening, channel, direction, body, party, party_address, null as brought_by, taken_by, at
        from contact where ticket_id = $1 and (at, id) < ($2, $3)
        union all
        select t.id, true, t.channel, 'INCOMING', t.body, c.name, null, p.brought_by, t.responsible,
          t.received_at
        from ticket t join customer c on c.id = t.customer_id left join paper p on p.ticket_id = t.id
        where t.id = $1 and (t.received_at, t.id) < ($2, $3)
      ) contacts order by at desc, id desc limit $4
      """;

  private final Pool pool;

  ContactQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<ContactView>> newest(UUID ticketId, Cursor after, int size) {
    return pool.preparedQuery(NEWEST)
        .mapping(ContactQuery::view)
        .execute(Tuple.of(ticketId, after.at().atOffset(ZoneOffset.UTC), after.id(), size + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(
            (List<ContactView> rows) -> Page.of(rows, size, row -> new Cursor(row.at(), row.id())));
  }

  private static ContactView view(Row row) {
    return new ContactView(
        row.getUUID("id"),
        row.getBoolean("opening"),
        row.getString("channel"),
        ContactDirection.valueOf(row.getString("direction")),
        row.getString("body"),
        Masks.name(row.getString("party")),
        ContactView.maskedAddress(row.getString("party_address")),
        row.getString("brought_by"),
        row.getString("taken_by"),
        row.getOffsetDateTime("at").toInstant());
  }
}
