package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.write.Format;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "kept_report")
class KeptReportRow extends PanacheEntityBase {
  /** Where the report stands. */
  enum State {
    WAITING,
    FAILING,
    MADE,
    GIVEN_UP
  }

  /** Where its mail stands. */
  enum Mail {
    NONE,
    /** There are receivers, but this place sends no mail. */
    OFF,
    WAITING,
    FAILING,
    SENT,
    GIVEN_UP
  }

  @Id UUID id;
  UUID scheduleId;

  @Enumerated(EnumType.STRING)
  ReportKind kind;

  String period;
  String zone;

  @Enumerated(EnumType.STRING)
  Format format;

  @Enumerated(EnumType.STRING)
  Language language;

  @Enumerated(EnumType.STRING)
  State state;

  Instant dueAt;
  int attempts;
  String failure;
  Instant madeAt;
  Integer bytes;
  String sha256;

  @Enumerated(EnumType.STRING)
  Mail mail;

  int mailAttempts;
  String mailFailure;
  Instant mailedAt;
  @Version long version;

  String fileName() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + period
        + "."
        + format.ending();
  }
}
