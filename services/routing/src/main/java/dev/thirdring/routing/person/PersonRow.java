package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Presence;
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
@Table(name = "person")
class PersonRow extends PanacheEntityBase {
  @Id public String name;
  public UUID id;
  public String[] units;
  public String[] skills;
  public int capacity;
  public boolean active;

  @Enumerated(EnumType.STRING)
  public Presence presence;

  public Instant presenceUntil;
  public Instant createdAt;
  @Version public long version;

  void take(PersonRequest request) {
    units = request.units().stream().distinct().toArray(String[]::new);
    skills = SkillText.write(request.skills());
    capacity = request.capacity();
    active = request.active();
  }
}
