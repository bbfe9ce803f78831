package dev.thirdring.metrics.alert;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "measure")
class MeasureRow extends PanacheEntityBase {
  @Id String id;
  String figure;
  String side;
  int place;
  String zh;
  String en;
}
