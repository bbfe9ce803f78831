package dev.thirdring.platform.http;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class IdempotencyRetention {
  private final Pool pool;

  @ConfigProperty(name = "third-ring.idempotency.retention")
  Duration retention;

  IdempotencyRetention(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery(
            "delete from idempotent_answer where answered_at < now() - make_interval(secs => $1)")
        .execute(Tuple.of((double) retention.toSeconds()))
        .replaceWithVoid();
  }
}
