package dev.thirdring.metrics.quality.sample;

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
@Table(name = "quality_task")
class TaskRow extends PanacheEntityBase {
  @Id UUID id;
  LocalDate month;
  String agent;
  int place;
  int part;
  String callId;
  Instant callAt;
  String callType;

  @Enumerated(EnumType.STRING)
  TaskState state;

  Instant drawnAt;
  String takenBy;
  Instant takenAt;
  String skipReason;
  @Version long version;

  TaskView view() {
    return new TaskView(
        id,
        month.toString().substring(0, "2026-11".length()),
        agent,
        place,
        callId,
        callAt,
        callType,
        state,
        drawnAt,
        takenBy,
        takenAt,
        skipReason,
        version);
  }
}
