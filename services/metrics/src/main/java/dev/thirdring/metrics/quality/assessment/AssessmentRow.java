package dev.thirdring.metrics.quality.assessment;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "quality_assessment")
class AssessmentRow extends PanacheEntityBase {
  @Id UUID id;
  UUID formId;
  UUID taskId;
  UUID calibrationId;
  LocalDate month;
  String agent;
  String callId;
  Instant callAt;
  String callType;
  String recording;
  String answers;
  String remark;
  int score;
  boolean failed;
  Instant assessedAt;
  String assessedBy;

  @Enumerated(EnumType.STRING)
  Standing standing;

  Instant disputedAt;
  String disputeReason;
  Instant decidedAt;
  String decidedBy;
  String decisionReason;
  Integer formerScore;
  @Version long version;
}
