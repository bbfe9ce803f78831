package dev.thirdring.routing.routingrule;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "rule_set_activation")
class ActivationRow extends PanacheEntityBase {
  @Id public UUID id;
  public int ruleSetNumber;
  public int replacedNumber;
  public String reason;
  public String activatedBy;
  public Instant activatedAt;

  static ActivationRow of(RuleSetRow activated, RuleSetRow replaced, String reason, String by) {
    ActivationRow row = new ActivationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ruleSetNumber = activated.number;
    row.replacedNumber = replaced.number;
    row.reason = reason;
    row.activatedBy = by;
    row.activatedAt = activated.changedAt;
    return row;
  }
}
