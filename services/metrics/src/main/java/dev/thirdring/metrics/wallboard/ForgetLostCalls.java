package dev.thirdring.metrics.wallboard;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Calls whose end nobody ever tells are left out of the board after a while, and forgotten here.
 */
@ApplicationScoped
class ForgetLostCalls {
  private static final Logger LOG = Logger.getLogger(ForgetLostCalls.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private final LiveCalls liveCalls;
  private final Clock clock;

  ForgetLostCalls(LiveCalls liveCalls, Clock clock) {
    this.liveCalls = liveCalls;
    this.clock = clock;
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return liveCalls
        .forgetBefore(clock.instant().minus(KEPT))
        .invoke(
            forgotten -> {
              if (forgotten > 0) {
                LOG.infof("%d calls whose end was never told are forgotten", forgotten);
              }
            })
        .onFailure()
        .invoke(failure -> LOG.warnf("Lost calls stay: %s", failure.toString()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
