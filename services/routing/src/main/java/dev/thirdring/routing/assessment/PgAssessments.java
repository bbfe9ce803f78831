package dev.thirdring.routing.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

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
    row.dueAt = entry.dueAt().orElse(null);
    return row.persist().replaceWithVoid();
  }

  @Override
  public Uni<Void> done(String service, String clock, UUID subject, Instant at) {
    return AssessmentRow.<AssessmentRow>list(
            "subjectId = ?1 and clock = ?2 and service = ?3 and doneAt is null",
            subject,
            clock,
            service)
        .invoke(rows -> rows.forEach(row -> row.doneAt = at))
        .replaceWithVoid();
  }
}
