package dev.thirdring.metrics.quality.sample;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Draws by itself: this month's calls as its parts end, and what the last one still lacks. */
@ApplicationScoped
class DrawTimer {
  private static final Logger LOG = Logger.getLogger(DrawTimer.class);

  private final DrawCalls drawCalls;
  private final Clock clock;
  private final ZoneId zone;

  DrawTimer(
      DrawCalls drawCalls,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.drawCalls = drawCalls;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  @Scheduled(
      every = "${third-ring.quality.draw-interval:6h}",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> draw() {
    YearMonth month = YearMonth.from(clock.instant().atZone(zone));
    return drawCalls
        .draw(month.minusMonths(1))
        .chain(() -> drawCalls.draw(month))
        .onFailure()
        .invoke(failure -> LOG.warnf("Calls to monitor are drawn later: %s", failure.toString()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
