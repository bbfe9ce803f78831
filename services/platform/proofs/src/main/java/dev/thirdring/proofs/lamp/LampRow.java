package dev.thirdring.proofs.lamp;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "lamp")
class LampRow extends PanacheEntityBase {
  @Id UUID id;
  String name;

  @Enumerated(EnumType.STRING)
  Colour colour;

  @Version long version;
}
