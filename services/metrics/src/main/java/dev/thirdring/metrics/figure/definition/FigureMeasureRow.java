package dev.thirdring.metrics.figure.definition;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "figure_measure")
class FigureMeasureRow extends PanacheEntityBase {
  @Id String code;
  String zh;
  String en;
  @Version long version;

  Measures measures() {
    return new Measures(code, zh, en, version);
  }
}
