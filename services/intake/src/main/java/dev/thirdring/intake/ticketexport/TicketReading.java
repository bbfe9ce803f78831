package dev.thirdring.intake.ticketexport;

import dev.thirdring.intake.desk.PlannedAnew;
import dev.thirdring.intake.desk.TicketConditions;
import dev.thirdring.intake.desk.TicketFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;

/**
 * Reads many tickets through a cursor of the database, a chunk at a time, the newest first. The
 * next chunk is asked for when the last one was written, so a slow receiver slows the reading.
 */
@ApplicationScoped
class TicketReading {
  static final int CHUNK = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CURSOR =
      PlannedAnew.MARK
          + """
          declare exported no scroll cursor for
          select t.number, t.state, t.form, t.channel, t.category, t.subcategory, t.product, t.region, t.subject,
            t.urgent, t.tier, c.name, c.phone, t.responsible, t.department, t.received_at, t.opened_at,
            t.settled_at, t.customer_accepts, t.result, t.reopened, t.source, t.source_reference,
            t.archived_at, t.archived_by
          from ticket t join customer c on c.id = t.customer_id
          where %s order by t.opened_at desc, t.id desc
          """;
  private static final String COUNT =
      PlannedAnew.MARK + "select count(*) from (select from ticket t where %s limit %s) counted";

  private final Pool pool;

  TicketReading(Pool pool) {
    this.pool = pool;
  }

  /** Takes a ticket. */
  interface Taker {
    void take(Row ticket) throws IOException;
  }

  /** How many there are, counted no further than one beyond this. */
  Uni<Long> count(TicketFilter filter, long most) {
    TicketConditions conditions = TicketConditions.of(filter);
    String limit = conditions.place(most + 1);
    return pool.preparedQuery(COUNT.formatted(conditions.where(), limit))
        .execute(conditions.values())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Blocks until the last ticket is taken. */
  void read(TicketFilter filter, Taker taker) throws IOException {
    SqlConnection connection = await(pool.getConnection());
    try {
      Transaction transaction = await(connection.begin());
      TicketConditions conditions = TicketConditions.of(filter);
      await(
          connection
              .preparedQuery(CURSOR.formatted(conditions.where()))
              .execute(conditions.values()));
      RowSet<Row> chunk;
      do {
        chunk = await(connection.query("fetch " + CHUNK + " from exported").execute());
        for (Row ticket : chunk) {
          taker.take(ticket);
        }
      } while (chunk.size() == CHUNK);
      await(transaction.commit());
    } finally {
      connection.closeAndAwait();
    }
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(PATIENCE);
  }
}
