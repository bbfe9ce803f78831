package dev.thirdring.metrics.notreadyreason;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "not_ready_reason")
class ReasonRow extends PanacheEntityBase {
  @Id String code;
  String zh;
  String en;
  @Version long version;

  Reason reason() {
    return new Reason(code, zh, en, version);
  }
}
