package dev.thirdring.metrics.alert;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "alert_decision")
class DecisionRow extends PanacheEntityBase {
  @Id UUID id;
  UUID alertId;
  String measure;
  String words;
  String decidedBy;
  Instant decidedAt;
}
