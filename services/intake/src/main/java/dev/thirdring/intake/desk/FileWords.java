package dev.thirdring.intake.desk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Files the words of tickets that were opened or reworded, a batch a transaction; of several
 * replicas one does it at a time, so an older wording never overtakes a newer one.
 */
@ApplicationScoped
public class FileWords {
  private static final int BATCH = 500;
  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtext('ticket_unsearched'))";
  private static final String TAKE =
      """
      delete from ticket_unsearched
      where ctid = any(array(select ctid from ticket_unsearched limit $1))
      returning ticket_id
      """;
  private static final String READ =
      """
      select id, opened_at, number, source_reference, subject, left(body, 6000) as body,
        left(result, 1000) as result
      from ticket where id = any($1)
      """;
  private static final String FILE =
      """
      insert into ticket_words (ticket_id, words)
      select id, array_to_tsvector(string_to_array(words, ' '))
      from unnest(cast($1 as uuid[]), cast($2 as text[])) as filed (id, words)
      on conflict (ticket_id) do update set words = excluded.words
      """;

  private final Pool pool;

  public FileWords(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(
      every = "${third-ring.ticket-words.poll-interval:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> file() {
    return pool.withTransaction(FileWords::batch)
        .chain(taken -> taken == BATCH ? file() : Uni.createFrom().voidItem());
  }

  private static Uni<Integer> batch(SqlConnection connection) {
    return connection
        .query(ALONE)
        .execute()
        .chain(
            rows ->
                rows.iterator().next().getBoolean(0) ? take(connection) : Uni.createFrom().item(0));
  }

  private static Uni<Integer> take(SqlConnection connection) {
    return connection
        .preparedQuery(TAKE)
        .mapping(row -> row.getUUID(0))
        .execute(Tuple.of(BATCH))
        .chain(
            taken ->
                taken.size() == 0
                    ? Uni.createFrom().item(0)
                    : file(connection, stream(taken).distinct().toArray(UUID[]::new))
                        .replaceWith(taken.size()));
  }

  private static Uni<Void> file(SqlConnection connection, UUID[] tickets) {
    return connection
        .preparedQuery(READ)
        .execute(Tuple.of(tickets))
        .chain(
            rows ->
                connection
                    .preparedQuery(FILE)
                    .execute(
                        Tuple.of(
                            stream(rows).map(row -> row.getUUID("id")).toArray(UUID[]::new),
                            stream(rows).map(FileWords::words).toArray(String[]::new))))
        .replaceWithVoid();
  }

  private static String words(Row row) {
    return String.join(
        " ",
        TicketWords.of(
            row.getString("number"),
            row.getOffsetDateTime("opened_at").toInstant(),
            row.getString("source_reference"),
            row.getString("subject"),
            row.getString("body"),
            row.getString("result")));
  }

  private static <T> Stream<T> stream(RowSet<T> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
