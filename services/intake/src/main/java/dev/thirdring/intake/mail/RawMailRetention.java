package dev.thirdring.intake.mail;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets, after their time, mails as they came that nobody wanted again. */
@ApplicationScoped
class RawMailRetention {
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
    return pool.preparedQuery(
            "update received_mail set raw = null where raw is not null and received_at < $1")
        .execute(Tuple.of(clock.instant().minus(settings.rawRetention()).atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }
}
