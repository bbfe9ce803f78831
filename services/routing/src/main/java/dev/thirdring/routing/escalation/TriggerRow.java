package dev.thirdring.routing.escalation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "escalation_trigger")
class TriggerRow extends PanacheEntityBase {
  @Id
  @Enumerated(EnumType.STRING)
  public TriggerKind kind;

  public String levels;
  @Version public long version;
}
