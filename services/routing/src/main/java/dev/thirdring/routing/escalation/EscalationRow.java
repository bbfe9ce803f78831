package dev.thirdring.routing.escalation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "escalation")
class EscalationRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public String ticketNumber;
  public String level;
  public String authority;
  public String reason;
  public Instant escalatedAt;
  public String cause;
  public String escalatedBy;
  public String acknowledgedBy;
  public Instant acknowledgedAt;
}
