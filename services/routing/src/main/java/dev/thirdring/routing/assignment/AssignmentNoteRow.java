package dev.thirdring.routing.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "assignment_note")
class AssignmentNoteRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID assignmentId;
  public Instant notedAt;
  public String notedBy;
  public String what;
  public String why;

  static AssignmentNoteRow of(AssignmentId assignment, Assignments.Note note) {
    AssignmentNoteRow row = new AssignmentNoteRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.assignmentId = assignment.value();
    row.notedAt = note.at();
    row.notedBy = note.by();
    row.what = note.what();
    row.why = note.why();
    return row;
  }

  Assignments.Note toNote() {
    return new Assignments.Note(notedAt, notedBy, what, why);
  }
}
