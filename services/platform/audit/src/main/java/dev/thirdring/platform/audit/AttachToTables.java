package dev.thirdring.platform.audit;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Before the service does anything, every table that has no trigger yet gets one: whoever adds a
 * table or a column need not think of it.
 */
@ApplicationScoped
class AttachToTables {
  private static final int BEFORE_ALL_OTHERS = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Pool pool;

  AttachToTables(Pool pool) {
    this.pool = pool;
  }

  void attach(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent starting) {
    pool.query("select audit_attach()").execute().await().atMost(PATIENCE);
  }
}
