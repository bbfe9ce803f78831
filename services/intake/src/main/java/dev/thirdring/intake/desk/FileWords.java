package dev.thirdring.intake.desk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Files the words of tickets that were opened or reworded, a batch a transaction; of several
 * replicas one does it at a time, so an older wording never overtakes a newer one.
 */
@ApplicationScoped
public class FileWords {
  private static final int BATCH = 500;
  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtext('ticket_unsearched'))";
  private static final String FILE =
      """
      with taken as (
        delete from ticket_unsearched
        where ctid = any(array(select ctid from ticket_unsearched limit $1))
        returning ticket_id
      ), filed as (
        insert into ticket_words (ticket_id, day, words)
        select id, day_of(opened_at), words_of(number, source_reference, subject, body, result)
        from ticket where id in (select ticket_id from taken)
        on conflict (ticket_id) do update set words = excluded.words
      )
      select count(*) from taken
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
                rows.iterator().next().getBoolean(0)
                    ? connection
                        .preparedQuery(FILE)
                        .execute(Tuple.of(BATCH))
                        .map(filed -> filed.iterator().next().getInteger(0))
                    : Uni.createFrom().item(0));
  }
}
