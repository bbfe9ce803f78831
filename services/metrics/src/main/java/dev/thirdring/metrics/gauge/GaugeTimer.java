package dev.thirdring.metrics.gauge;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Once an interval, whoever asks. */
@ApplicationScoped
class GaugeTimer {
  private static final Logger LOG = Logger.getLogger(GaugeTimer.class);

  private final RefreshGauges refreshGauges;

  GaugeTimer(RefreshGauges refreshGauges) {
    this.refreshGauges = refreshGauges;
  }

  @Scheduled(
      every = "${third-ring.gauges.every:15s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> refresh() {
    return refreshGauges
        .refresh()
        .onFailure()
        .invoke(failure -> LOG.warnf("Gauges stand still: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
