package dev.thirdring.metrics.calllimit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "call_limit")
class CallLimitRow extends PanacheEntityBase {
  @Id String name;
  int seconds;
  boolean inclusive;
  @Version long version;

  CallLimit limit() {
    return new CallLimit(name, seconds, inclusive, version);
  }
}
