package dev.thirdring.metrics.quality.calibration;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "quality_calibration")
class CalibrationRow extends PanacheEntityBase {
  @Id UUID id;
  UUID formId;
  String agent;
  String callId;
  Instant callAt;
  String recording;
  String[] assessors;
  Instant createdAt;
  String createdBy;
  Instant closedAt;
  @Version long version;
}
