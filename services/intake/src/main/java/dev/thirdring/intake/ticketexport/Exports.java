package dev.thirdring.intake.ticketexport;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record of exports. */
@ApplicationScoped
class Exports {
  private final Pool pool;
  private final Clock clock;

  Exports(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /**
   * One export.
   *
   * @param filter the conditions, without numbers and words searched for
   * @param reason absent when customers were masked
   */
  @Schema(name = "TicketExport")
  public record Recorded(
      UUID id,
      String exportedBy,
      Instant exportedAt,
      String format,
      String filter,
      long tickets,
      boolean unmasked,
      String reason) {}

  /** Before the first byte leaves. */
  Uni<Void> record(Export export, long tickets) {
    return pool.preparedQuery(
            """
            insert into ticket_export (id, exported_by, exported_at, format, filter, tickets, unmasked, reason)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """)
        .execute(
            Tuple.tuple()
                .addUUID(UuidCreator.getTimeOrderedEpoch())
                .addString(export.by())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addString(export.format().name())
                .addString(export.conditions())
                .addLong(tickets)
                .addBoolean(export.unmasked())
                .addString(export.unmasked() ? export.reason() : null))
        .replaceWithVoid();
  }

  Uni<Page<Recorded>> newest(Cursor after, int limit) {
    return pool.preparedQuery(
            """
            select id, exported_by, exported_at, format, filter, tickets, unmasked, reason from ticket_export
            where (exported_at, id) < ($1, $2) order by exported_at desc, id desc limit $3
            """)
        .mapping(Exports::recorded)
        .execute(Tuple.of(after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.exportedAt(), row.id())));
  }

  private static Recorded recorded(Row row) {
    return new Recorded(
        row.getUUID("id"),
        row.getString("exported_by"),
        row.getOffsetDateTime("exported_at").toInstant(),
        row.getString("format"),
        row.getString("filter"),
        row.getLong("tickets"),
        row.getBoolean("unmasked"),
        row.getString("reason"));
  }
}
