package dev.thirdring.platform.events;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets ids of events so old that Kafka no longer holds them. */
@ApplicationScoped
class InboxRetention {
  private final Pool pool;

  @ConfigProperty(name = "third-ring.inbox.retention")
  Duration retention;

  InboxRetention(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery(
            "delete from inbox where received_at < now() - make_interval(secs => $1)")
        .execute(Tuple.of((double) retention.toSeconds()))
        .replaceWithVoid();
  }
}
