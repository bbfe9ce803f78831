package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Delegation;
import dev.thirdring.routing.approval.model.Rung;
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
@Table(name = "approval_delegation")
class DelegationRow extends PanacheEntityBase {
  @Id public UUID id;

  @Enumerated(EnumType.STRING)
  public Rung rung;

  public String delegator;
  public String delegate;
  public Instant validFrom;
  public Instant validUntil;
  public String reason;
  public Instant createdAt;
  public Instant revokedAt;
  public String revokedBy;
  @Version public long version;

  Delegation toDelegation() {
    return new Delegation(rung, delegator, delegate, validFrom, validUntil);
  }
}
