package dev.thirdring.intake.attachment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Lists the files of a ticket, the newest first; removed ones say since when. */
@ApplicationScoped
class AttachmentQuery {
  private static final String NEWEST =
      """
      select id, contact_id, name, media_type, bytes, sha256, inline, kept_by, kept_at, removed_at
      from attachment where ticket_id = $1 and (kept_at, id) < ($2, $3)
      order by kept_at desc, id desc limit $4
      """;

  private final Pool pool;

  AttachmentQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<AttachmentView>> newest(UUID ticketId, Cursor after, int size) {
    return pool.preparedQuery(NEWEST)
        .mapping(AttachmentQuery::view)
        .execute(Tuple.of(ticketId, after.at().atOffset(ZoneOffset.UTC), after.id(), size + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(
            (List<AttachmentView> rows) ->
                Page.of(rows, size, row -> new Cursor(row.keptAt(), row.id())));
  }

  private static AttachmentView view(Row row) {
    OffsetDateTime removedAt = row.getOffsetDateTime("removed_at");
    return new AttachmentView(
        row.getUUID("id"),
        row.getUUID("contact_id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getBoolean("inline"),
        row.getString("kept_by"),
        row.getOffsetDateTime("kept_at").toInstant(),
        removedAt == null ? null : removedAt.toInstant());
  }
}
