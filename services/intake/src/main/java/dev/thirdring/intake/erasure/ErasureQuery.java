package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Erasure.State;
import dev.thirdring.intake.erasure.model.Ground;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads requests to erase. */
@ApplicationScoped
class ErasureQuery {
  private static final String COLUMNS =
      """
      select id, customer_id, ground, despite_open_tickets, requested_by, requested_at, state, decided_by,
        decided_at, open_tickets, tickets, files, version
      from customer_erasure where
      """;
  private static final String NEWEST =
      COLUMNS
          + """
           (requested_at, id) < ($1, $2) and ($3::text is null or state = $3)
          order by requested_at desc, id desc limit $4
          """;

  private final Pool pool;

  ErasureQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<ErasureView>> newest(Optional<State> state, Cursor after, int limit) {
    return pool.preparedQuery(NEWEST)
        .mapping(ErasureQuery::view)
        .execute(
            Tuple.of(
                after.at().atOffset(ZoneOffset.UTC),
                after.id(),
                state.map(State::name).orElse(null),
                limit + 1))
        .map(rows -> (List<ErasureView>) StreamSupport.stream(rows.spliterator(), false).toList())
        .map(items -> Page.of(items, limit, item -> new Cursor(item.requestedAt(), item.id())));
  }

  Uni<Optional<ErasureView>> find(UUID id) {
    return pool.preparedQuery(COLUMNS + " id = $1")
        .mapping(ErasureQuery::view)
        .execute(Tuple.of(id))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
  }

  private static ErasureView view(Row row) {
    return new ErasureView(
        row.getUUID("id"),
        row.getUUID("customer_id"),
        Ground.valueOf(row.getString("ground")),
        row.getBoolean("despite_open_tickets"),
        row.getString("requested_by"),
        at(row, "requested_at"),
        State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        at(row, "decided_at"),
        row.getInteger("open_tickets"),
        row.getInteger("tickets"),
        row.getInteger("files"),
        row.getLong("version"));
  }

  private static Instant at(Row row, String column) {
    return row.getOffsetDateTime(column) == null ? null : row.getOffsetDateTime(column).toInstant();
  }
}
