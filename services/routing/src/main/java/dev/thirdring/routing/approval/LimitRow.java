package dev.thirdring.routing.approval;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "approval_limit")
class LimitRow extends PanacheEntityBase {
  @Id public String currency;
  public String limits;
  public String remindAfter;
  @Version public long version;
}
