package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Responsibility;
import dev.thirdring.metrics.alert.model.Responsible;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "alert_responsibility")
class ResponsibilityRow extends PanacheEntityBase {
  @Id UUID id;
  String figure;
  String kind;
  String scope;
  String role;
  String person;
  @Version long version;

  Responsibility responsibility() {
    return new Responsibility(
        told(figure),
        told(kind),
        told(scope),
        new Responsible(Optional.ofNullable(role), Optional.ofNullable(person)));
  }

  private static Optional<String> told(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
