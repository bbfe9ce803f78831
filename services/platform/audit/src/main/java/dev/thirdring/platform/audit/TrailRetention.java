package dev.thirdring.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets the oldest entries once nobody may ask for them any more; the chain goes on. */
@ApplicationScoped
class TrailRetention {
  private final Pool pool;

  @ConfigProperty(name = "third-ring.audit.retention", defaultValue = "P3650D")
  Duration retention;

  TrailRetention(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(
      every = "24h",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery("select audit_forget(now() - make_interval(secs => $1))")
        .execute(Tuple.of((double) retention.toSeconds()))
        .replaceWithVoid();
  }
}
