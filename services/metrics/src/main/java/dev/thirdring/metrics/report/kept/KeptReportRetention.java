package dev.thirdring.metrics.report.kept;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets reports after their time. */
@ApplicationScoped
class KeptReportRetention {
  private final Clock clock;
  private final Period retention;

  KeptReportRetention(
      Clock clock,
      @ConfigProperty(name = "third-ring.reports.retention", defaultValue = "P3Y")
          Period retention) {
    this.clock = clock;
    this.retention = retention;
  }

  @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> forget() {
    return KeptReportRow.delete(
            "dueAt < ?1", clock.instant().atOffset(ZoneOffset.UTC).minus(retention).toInstant())
        .replaceWithVoid();
  }
}
