package dev.thirdring.routing.person;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "skill")
class SkillRow extends PanacheEntityBase {
  @Id public String code;
  public String nameZh;
  public String nameEn;
  @Version public long version;

  Skill toSkill() {
    return new Skill(code, nameZh, nameEn, version);
  }
}
