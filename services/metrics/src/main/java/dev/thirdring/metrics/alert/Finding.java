package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Course;
import dev.thirdring.metrics.alert.model.Hysteresis;
import dev.thirdring.metrics.alert.model.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule comes to for one scope. */
record Finding(AlertRule rule, String scope, Course course, Optional<StoredAlert> live) {

  /**
   * @param closed newest alerts of scopes that a person closed
   */
  static List<Finding> of(
      AlertRule rule,
      Map<String, List<Reading>> readings,
      List<StoredAlert> live,
      List<Alert> closed,
      Instant now) {
    Hysteresis hysteresis = new Hysteresis(rule);
    return readings.entrySet().stream()
        .map(
            entry -> {
              String scope = entry.getKey();
              List<Reading> heard = entry.getValue();
              Optional<StoredAlert> known =
                  live.stream().filter(one -> isOf(one.alert(), rule, scope)).findFirst();
              boolean quiet =
                  closed.stream()
                      .filter(one -> isOf(one, rule, scope))
                      .anyMatch(one -> one.keepsQuiet(heard, rule.period(), now));
              Course course =
                  known
                      .map(one -> hysteresis.withAlert(one.alert().first(), heard))
                      .orElseGet(() -> hysteresis.withoutAlert(heard));
              return new Finding(
                  rule, scope, quiet && known.isEmpty() ? new Course.Quiet() : course, known);
            })
        .toList();
  }

  private static boolean isOf(Alert alert, AlertRule rule, String scope) {
    return alert.rule().equals(rule.id()) && alert.scope().equals(scope);
  }
}
