package dev.thirdring.intake.mail;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets, after their time, mails as they came, and the words of those that were refused. */
@ApplicationScoped
class RawMailRetention {
  /** That it came, when, and why it was refused stays; so does what a second copy is known by. */
  private static final String REFUSED =
      """
      update received_mail set from_address = null, subject = '', html = null
      where outcome in ('REFUSED', 'UNREADABLE') and (from_address is not null or subject <> '' or html is not null)
        and received_at < $1
      """;

  private final Pool pool;
  private final MailSettings settings;
  private final Clock clock;

  RawMailRetention(Pool pool, MailSettings settings, Clock clock) {
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return run(
            "update received_mail set raw = null where raw is not null and received_at < $1",
            settings.rawRetention())
        .chain(() -> run(REFUSED, settings.refusedRetention()));
  }

  private Uni<Void> run(String sql, Duration retention) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(clock.instant().minus(retention).atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }
}
