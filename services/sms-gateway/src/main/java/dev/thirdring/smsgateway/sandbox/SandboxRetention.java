package dev.thirdring.smsgateway.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Keeps the sandbox small. */
@ApplicationScoped
class SandboxRetention {
  private final SandboxMessages messages;
  private final SandboxSettings settings;
  private final Clock clock;

  SandboxRetention(SandboxMessages messages, SandboxSettings settings, Clock clock) {
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return Panache.withTransaction(
        () ->
            messages.forget(
                clock.instant().atOffset(ZoneOffset.UTC).minus(settings.retention()).toInstant(),
                settings.messagesMax()));
  }
}
