package dev.thirdring.metrics.staff;

import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "employment")
class EmploymentRow extends PanacheEntityBase {
  @Id UUID id;
  String agent;

  @Column(name = "joined_on")
  LocalDate joinedOn;

  @Column(name = "left_on")
  LocalDate leftOn;

  @Column(name = "kept_at")
  Instant keptAt;

  @Version long version;

  EmploymentShown shown() {
    return new EmploymentShown(id, agent, joinedOn, leftOn, version);
  }

  boolean overlaps(EmploymentRequest other) {
    return !joinedOn.isAfter(other.lastDay())
        && (leftOn == null || !leftOn.isBefore(other.joinedOn()));
  }

  static Cursor cursor(EmploymentRow row) {
    return new Cursor(row.keptAt, row.id);
  }
}
