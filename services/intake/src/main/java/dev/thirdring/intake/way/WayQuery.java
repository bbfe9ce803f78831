package dev.thirdring.intake.way;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.intake.way.WayResponse.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads the way: the ticket's own opening, which its row tells, and what the events told. */
@ApplicationScoped
class WayQuery {
  private static final String WAY =
      """
      select at, service, event, actor, details from (
        select received_at as at, 'intake' as service, 'contact-received' as event, responsible as actor,
               json_build_object('channel', channel)::text as details, 0 as place, '' as event_id
        from ticket where id = $1
        union all
        select opened_at, 'intake', 'ticket-opened', responsible,
               json_build_object('number', number, 'form', form, 'category', category, 'tier', tier)::text, 1, ''
        from ticket where id = $1
        union all
        select a.linked_at, 'intake', 'ticket-continues', '',
               json_build_object('number', t.number, 'reason', a.reason)::text, 2, ''
        from ticket_continuation a join ticket t on t.id = a.continues where a.ticket_id = $1
        union all
        select a.linked_at, 'intake', 'ticket-continued', '',
               json_build_object('number', t.number, 'reason', a.reason)::text, 2, ''
        from ticket_continuation a join ticket t on t.id = a.ticket_id where a.continues = $1
        union all
        select kept_at, 'intake', 'attachment-kept', kept_by,
               json_build_object('mediaType', media_type, 'bytes', bytes)::text, 2, ''
        from attachment where ticket_id = $1
        union all
        select at, service, event, actor, details, 2, event_id from way_entry where ticket_id = $1
      ) entries order by at, place, event_id limit 500
      """;

  private final Pool pool;
  private final ObjectMapper json;

  WayQuery(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  Uni<WayResponse> of(UUID ticketId) {
    return pool.preparedQuery(WAY)
        .mapping(this::entry)
        .execute(Tuple.of(ticketId))
        .map(rows -> new WayResponse(StreamSupport.stream(rows.spliterator(), false).toList()));
  }

  private Entry entry(Row row) {
    try {
      String actor = row.getString("actor");
      return new Entry(
          row.getOffsetDateTime("at").toInstant(),
          row.getString("service"),
          row.getString("event"),
          actor == null || actor.isBlank() ? null : actor,
          json.readTree(row.getString("details")));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
