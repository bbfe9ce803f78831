package dev.thirdring.metrics.report.kept;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "kept_report_content")
class KeptContentRow extends PanacheEntityBase {
  @Id UUID reportId;
  byte[] content;
}
