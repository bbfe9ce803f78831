package dev.thirdring.metrics.alert;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/** Evaluates now, as the timer would. */
@ApplicationScoped
public class Evaluation {
  private final EvaluateAlerts evaluateAlerts;

  Evaluation(EvaluateAlerts evaluateAlerts) {
    this.evaluateAlerts = evaluateAlerts;
  }

  public boolean evaluate() {
    return Assertions.assertDoesNotThrow(
        () -> VertxContextSupport.subscribeAndAwait(evaluateAlerts::evaluate));
  }

  /** As so many replicas would. */
  List<Boolean> byManyAtOnce(int replicas) {
    return IntStream.range(0, replicas).parallel().mapToObj(replica -> evaluate()).toList();
  }
}
