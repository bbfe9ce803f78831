package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.recompute.DropOldMonths;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Drops facts of tickets that are older than they shall be kept. What they contributed to sums
 * stays, for good.
 */
@ApplicationScoped
public class DropOldFacts {
  private static final DropOldMonths.RawFacts FACTS =
      new DropOldMonths.RawFacts("fact", "drop_fact_month");

  private final DropOldMonths months;

  @ConfigProperty(name = "third-ring.facts.retention")
  Period retention;

  DropOldFacts(DropOldMonths months) {
    this.months = months;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> regularly() {
    return drop().replaceWithVoid();
  }

  /** Answers the months that were dropped. */
  public Uni<List<YearMonth>> drop() {
    return months.drop(FACTS, retention);
  }
}
