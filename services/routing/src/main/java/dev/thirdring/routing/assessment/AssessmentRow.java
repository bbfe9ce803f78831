package dev.thirdring.routing.assessment;

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
@Table(name = "assessment_entry")
class AssessmentRow extends PanacheEntityBase {
  @Id public UUID id;
  public String department;

  @Enumerated(EnumType.STRING)
  public AssessmentKind kind;

  public UUID ticketId;
  public UUID subjectId;
  public String service;
  public String clock;
  public Instant enteredAt;
  public Instant dueAt;
  public Instant doneAt;

  @Enumerated(EnumType.STRING)
  public AssessmentState state = AssessmentState.STANDS;

  public String disputedBy;
  public Instant disputedAt;
  public String disputedBecause;
  public String decidedBy;
  public Instant decidedAt;
  public String decidedBecause;
  @Version public long version;
}
