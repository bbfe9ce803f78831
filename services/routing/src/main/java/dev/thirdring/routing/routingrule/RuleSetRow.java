package dev.thirdring.routing.routingrule;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "rule_set")
class RuleSetRow extends PanacheEntityBase {
  @Id public UUID id;
  public int number;
  public String name;

  @Enumerated(EnumType.STRING)
  public RuleSetState state;

  public String fallbackUnit;
  public String rules;
  public Integer basedOn;
  public String createdBy;
  public Instant createdAt;
  public String changedBy;
  public Instant changedAt;
  @Version public long version;
}
