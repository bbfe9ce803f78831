package dev.thirdring.metrics.queuelog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lines that nobody understood, so that somebody can mend what wrote them. */
@ApplicationScoped
class RefusedLines {
  static final int SHOWN_MAX = 200;

  /** The same line again is one; the oldest give way to new ones. */
  private static final String KEEP =
      """
      insert into queue_log_refused (source, line, why, at)
      select ?1, r.line, r.why, cast(cast(?3 as text) as timestamptz)
      from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r (line text, why text)
      on conflict (source, md5(line)) do nothing
      """;

  private static final String TRIM =
      """
      delete from queue_log_refused where source = ?1 and id <= (
        select max(id) from queue_log_refused where source = ?1) - 10000
      """;
  private static final String LIST =
      "select id, line, why, at from queue_log_refused where source = $1 and id < $2 order by id desc limit $3";

  private final Pool pool;
  private final Clock clock;

  RefusedLines(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** A line, what may be a telephone number blanked in it. */
  record Kept(long id, String line, String why, Instant at) {}

  Uni<Void> keep(String source, List<TakeQueueLog.RefusedLine> refused) {
    if (refused.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    JsonArray rows = new JsonArray();
    refused.forEach(
        one -> rows.add(new JsonObject().put("line", blanked(one.line())).put("why", one.why())));
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, source)
                    .setParameter(2, rows.encode())
                    .setParameter(3, clock.instant().toString())
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(TRIM)
                                .setParameter(1, source)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  Uni<List<Kept>> latest(String source, long before, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(source, before, limit))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Kept(
                                row.getLong("id"),
                                row.getString("line"),
                                row.getString("why"),
                                row.getOffsetDateTime("at")
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toInstant()))
                    .toList());
  }

  /** Behind the time and the call's id nothing with as many digits as a number has. */
  static String blanked(String line) {
    String[] fields = line.replace("\u0000", "").split("\\|", 3);
    String rest = fields[fields.length - 1].replaceAll("[0-9][0-9 ()-]{5,}[0-9]", "…");
    fields[fields.length - 1] = rest;
    String whole = String.join("|", fields);
    return whole.length() > 1000 ? whole.substring(0, 1000) : whole;
  }
}
