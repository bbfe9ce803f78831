package dev.thirdring.routing.escalation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "escalation_level")
class EscalationLevelRow extends PanacheEntityBase {
  @Id public String cause;
  public String level;
  public String nameZh;
  public String nameEn;
  @Version public long version;
}
