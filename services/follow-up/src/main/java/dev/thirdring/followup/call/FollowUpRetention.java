package dev.thirdring.followup.call;

import dev.thirdring.followup.customer.Customers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forgets personal data that has no use any more. */
@ApplicationScoped
class FollowUpRetention {
  private final FollowUps followUps;
  private final Customers customers;
  private final FollowUpSettings settings;
  private final Clock clock;

  FollowUpRetention(
      FollowUps followUps, Customers customers, FollowUpSettings settings, Clock clock) {
    this.followUps = followUps;
    this.customers = customers;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    Instant before =
        clock.instant().atOffset(ZoneOffset.UTC).minus(settings.retention()).toInstant();
    return Panache.withTransaction(
        () -> followUps.forget(before).chain(() -> customers.forget(before)));
  }
}
