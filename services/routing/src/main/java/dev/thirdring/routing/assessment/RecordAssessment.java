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

  /**
   * A limit that was missed.
   *
   * @param subject the assignment, question or follow-up that it was set on
   */
  public record Late(
      String service, String clock, UUID subject, TicketId ticket, Instant dueAt, Instant at) {}

  public Uni<Void> missed(String department, Late late) {
    return assessments.add(
        new Assessments.Entry(
            department,
            AssessmentKind.MISSED_DEADLINE,
            late.ticket().value(),
            late.subject(),
            late.service(),
            Optional.of(late.clock()),
            Optional.of(late.dueAt()),
            late.at()));
  }

  /** What was missed is done after all: the line says how much too late. */
  public Uni<Void> done(String service, String clock, UUID subject, Instant at) {
    return assessments.done(service, clock, subject, at);
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
            Optional.empty(),
            at));
  }

  /**
   * @param subject the assignment that should have ended the matter, or the first ticket
   */
  public Uni<Void> repeated(String department, UUID subject, TicketId ticket, Instant at) {
    return assessments.add(
        new Assessments.Entry(
            department,
            AssessmentKind.REPEATED,
            ticket.value(),
            subject,
            ROUTING,
            Optional.empty(),
            Optional.empty(),
            at));
  }
}
