package dev.thirdring.metrics.target;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

@Entity
@Table(name = "target")
class TargetRow extends PanacheEntityBase {
  @Id String id;
  String figure;
  String variant;
  String tier;
  BigDecimal atLeast;
  BigDecimal atMost;
  @Version long version;
}
