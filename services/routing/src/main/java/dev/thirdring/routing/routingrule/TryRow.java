package dev.thirdring.routing.routingrule;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "rule_set_try")
class TryRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ruleSetId;
  public Instant periodFrom;
  public Instant periodTo;
  public int tickets;
  public int moved;
  public int unmatched;
  public boolean complete;
  public String units;
  public String triedBy;
  public Instant triedAt;
}
