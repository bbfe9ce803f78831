package dev.thirdring.metrics.quality.elsewhere;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "monitored_call")
class MonitoredCallRow extends PanacheEntityBase {
  @Id UUID id;
  String source;
  String reference;
  LocalDate month;
  String agent;
  String callId;
  Instant callAt;
  String callType;
  int score;
  String form;
  String recording;
  Instant takenAt;
  String takenBy;

  boolean says(MonitoredCallRow other) {
    return agent.equals(other.agent)
        && callAt.equals(other.callAt)
        && score == other.score
        && Objects.equals(callId, other.callId)
        && Objects.equals(callType, other.callType)
        && Objects.equals(form, other.form)
        && Objects.equals(recording, other.recording);
  }
}
