package dev.thirdring.routing.assessment;

import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Enters a line into a unit's record (R11). Joins the caller's transaction. */
@ApplicationScoped
public class RecordAssessment {
  private static final String ROUTING = "routing";

  private final Assessments assessments;

  public RecordAssessment(Assessments assessments) {
    this.assessments = assessments;
  }

  public Uni<Void> missed(
      String department, String service, String clock, UUID subject, TicketId ticket, Instant at) {
    return assessments.add(
        new Assessments.Entry(
            department,
            AssessmentKind.MISSED_DEADLINE,
            ticket.value(),
            subject,
            service,
            Optional.of(clock),
            at));
  }

  public Uni<Void> reopened(
      String department, AssignmentId assignment, TicketId ticket, Instant at) {
    return assessments.add(
        new Assessments.Entry(
            department,
            AssessmentKind.REOPENED,
            ticket.value(),
            assignment.value(),
            ROUTING,
            Optional.empty(),
            at));
  }
}
