package dev.thirdring.metrics.closing;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "closing_rule")
class ClosingRuleRow extends PanacheEntityBase {
  @Id String zone;
  int dayOfMonth;
  @Version long version;

  ClosingRule rule() {
    return new ClosingRule(zone, dayOfMonth, version);
  }
}
