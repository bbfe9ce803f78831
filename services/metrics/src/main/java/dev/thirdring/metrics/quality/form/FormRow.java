package dev.thirdring.metrics.quality.form;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "quality_form")
class FormRow extends PanacheEntityBase {
  @Id UUID id;
  String code;
  int number;

  @Enumerated(EnumType.STRING)
  FormStatus status;

  String titleZh;
  String titleEn;
  String questions;
  Instant createdAt;
  String createdBy;
  Instant publishedAt;
  String publishedBy;
  Instant retiredAt;
  @Version long version;
}
