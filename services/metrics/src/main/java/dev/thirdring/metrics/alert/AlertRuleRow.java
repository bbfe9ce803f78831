package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Period;
import dev.thirdring.metrics.figure.model.By;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The version is counted by hand: what the job notes is no change of the rule. */
@Entity
@Table(name = "alert_rule")
class AlertRuleRow extends PanacheEntityBase {
  @Id String id;
  String figure;
  String variant;

  @Enumerated(EnumType.STRING)
  Period period;

  String scopedBy;
  long minimumVolume;
  BigDecimal margin;
  int raiseAfter;
  int clearAfter;
  boolean enabled;
  Instant evaluatedFrom;
  Instant evaluatedAt;
  long version;

  AlertRule rule() {
    return new AlertRule(
        id, figure, variant, period, by(), minimumVolume, margin, raiseAfter, clearAfter);
  }

  private Optional<By> by() {
    return scopedBy.isEmpty() ? Optional.empty() : Optional.of(By.valueOf(scopedBy));
  }
}
