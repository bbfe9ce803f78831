package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Timing;
import dev.thirdring.metrics.report.write.Format;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

@Entity
@Table(name = "report_schedule")
class ScheduleRow extends PanacheEntityBase {
  @Id UUID id;
  String code;

  @Enumerated(EnumType.STRING)
  ReportKind kind;

  @Enumerated(EnumType.STRING)
  Format format;

  @Enumerated(EnumType.STRING)
  Language language;

  String zone;
  int day;
  LocalTime at;
  String[] recipients;
  boolean active;
  Instant changedAt;
  String changedBy;
  @Version long version;

  Timing timing() {
    return new Timing(kind.rhythm(), day, at, ZoneId.of(zone));
  }
}
