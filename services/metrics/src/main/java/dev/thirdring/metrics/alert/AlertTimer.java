package dev.thirdring.metrics.alert;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Calls for an evaluation, again and again. */
@ApplicationScoped
class AlertTimer {
  private static final Logger LOG = Logger.getLogger(AlertTimer.class);

  private final EvaluateAlerts evaluateAlerts;

  AlertTimer(EvaluateAlerts evaluateAlerts) {
    this.evaluateAlerts = evaluateAlerts;
  }

  @Scheduled(
      every = "${third-ring.alerts.evaluate-every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> evaluate() {
    return evaluateAlerts
        .evaluate()
        .onFailure()
        .invoke(failure -> LOG.warnf("Alerts wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
