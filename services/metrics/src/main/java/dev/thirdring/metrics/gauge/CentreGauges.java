package dev.thirdring.metrics.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The gauges, as they were last reckoned. */
@ApplicationScoped
class CentreGauges {
  static final String ALL = "all";

  private final MultiGauge figures;
  private final MultiGauge waiting;
  private final MultiGauge longest;
  private final MultiGauge agents;
  private final MultiGauge alerts;
  private final AtomicLong refreshed;

  CentreGauges(MeterRegistry registry) {
    figures =
        gauge(registry, "centre.figure", "A figure of today or of the last half hour, in its unit");
    waiting = gauge(registry, "centre.calls.waiting", "Calls that wait now");
    longest = gauge(registry, "centre.longest.wait.seconds", "Wait of who waits longest now");
    agents = gauge(registry, "centre.agents", "Agents by what they do now");
    alerts = gauge(registry, "centre.alerts.live", "Alerts that are not over");
    refreshed = registry.gauge("centre.refreshed.seconds", new AtomicLong());
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String says) {
    return MultiGauge.builder(name).description(says).register(registry);
  }

  /** One value with its labels. */
  record Value(Tags labels, double value) {
    private MultiGauge.Row<?> row() {
      return MultiGauge.Row.of(labels, value);
    }
  }

  /** All that is known at one moment. */
  record Values(
      List<Value> figures,
      List<Value> waiting,
      List<Value> longest,
      List<Value> agents,
      List<Value> alerts) {}

  /** What is not among the values any more has no gauge any more. */
  void show(Values values, Instant asOf) {
    show(figures, values.figures());
    show(waiting, values.waiting());
    show(longest, values.longest());
    show(agents, values.agents());
    show(alerts, values.alerts());
    refreshed.set(asOf.getEpochSecond());
  }

  private static void show(MultiGauge gauge, List<Value> values) {
    gauge.register(values.stream().<MultiGauge.Row<?>>map(Value::row).toList(), true);
  }
}
