package dev.thirdring.intake.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Which tickets a filter means, for whoever does something with each of them. */
@ApplicationScoped
public class FindTickets {
  private static final String IDS =
      PlannedAnew.MARK
          + "select t.id from ticket t where %s order by t.opened_at desc, t.id desc limit %s";

  private final Pool pool;

  FindTickets(Pool pool) {
    this.pool = pool;
  }

  /** The newest first, no more than so many. */
  public Uni<List<UUID>> ids(TicketFilter filter, int most) {
    TicketConditions conditions = TicketConditions.of(filter);
    String limit = conditions.place(most);
    return pool.preparedQuery(IDS.formatted(conditions.where(), limit))
        .mapping(row -> row.getUUID(0))
        .execute(conditions.values())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }
}
