package dev.thirdring.metrics.call;

import dev.thirdring.metrics.recompute.DropOldMonths;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Drops raw facts of calls that are older than they shall be kept, months at a time and only those
 * that are closed, and what is kept of single customers and agents beside them: the figures of a
 * month outlive its facts.
 */
@ApplicationScoped
public class DropOldCalls {
  private static final Logger LOG = Logger.getLogger(DropOldCalls.class);

  private static final DropOldMonths.RawFacts CALLS =
      new DropOldMonths.RawFacts("call_told", "drop_call_month");

  private final DropOldMonths months;
  private final Pool pool;
  private final CallTimes times;

  @ConfigProperty(name = "third-ring.calls.retention")
  Period retention;

  @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
  ZoneId centre;

  DropOldCalls(DropOldMonths months, Pool pool, CallTimes times) {
    this.months = months;
    this.pool = pool;
    this.times = times;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> regularly() {
    return drop().replaceWithVoid();
  }

  /** Another replica may have dropped: whoever takes steps looks every minute. */
  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return pool.query("select kept_since from call_retention")
        .execute()
        .invoke(rows -> times.keepSince(rows.iterator().next().getOffsetDateTime(0).toInstant()))
        .replaceWithVoid();
  }

  /** Answers the months that were dropped. */
  public Uni<List<YearMonth>> drop() {
    return months
        .drop(CALLS, retention)
        .call(this::dropBeside)
        .chain(gone -> look().replaceWith(gone));
  }

  /** Customers' contacts and agents' steps of the time whose calls are gone. */
  private Uni<Void> dropBeside() {
    return pool.preparedQuery("select drop_facts_beside_calls($1)")
        .execute(Tuple.of(centre.getId()))
        .invoke(
            rows -> {
              if (rows.iterator().next().getBoolean(0)) {
                LOG.info("Dropped contacts of customers and steps of agents with the old calls");
              }
            })
        .replaceWithVoid();
  }
}
