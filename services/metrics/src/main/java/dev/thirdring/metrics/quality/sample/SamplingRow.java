package dev.thirdring.metrics.quality.sample;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "quality_sampling")
class SamplingRow extends PanacheEntityBase {
  static final String ONLY = "calls-an-agent-a-month";

  @Id String id;
  int atLeast;
  int atMost;
  @Version long version;
}
