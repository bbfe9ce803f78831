package dev.thirdring.routing.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgAssessments implements Assessments {

  @Override
  public Uni<Void> add(Entry entry) {
    AssessmentRow row = new AssessmentRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.department = entry.department();
    row.kind = entry.kind();
    row.ticketId = entry.ticket();
    row.subjectId = entry.subject();
    row.service = entry.service();
    row.clock = entry.clock().orElse(null);
    row.enteredAt = entry.at();
    return row.persist().replaceWithVoid();
  }
}
