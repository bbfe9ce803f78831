package dev.thirdring.routing.assignment;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "answer_requirement")
class AnswerRequirementRow extends PanacheEntityBase {
  @Id public String form;
  public boolean prevention;
  public boolean plan;
  public boolean completeBy;
  @Version public long version;
}
