package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.assessment.RecordAssessment;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The same matter again (I9): it is held against the unit that had the first complaint last, or
 * against the centre when no unit ever had it.
 */
@ApplicationScoped
class ComplaintRepeatedListener implements EventListener<ComplaintRepeated> {
  private final Assignments assignments;
  private final RecordAssessment assess;

  ComplaintRepeatedListener(Assignments assignments, RecordAssessment assess) {
    this.assignments = assignments;
    this.assess = assess;
  }

  @Override
  public Class<ComplaintRepeated> event() {
    return ComplaintRepeated.class;
  }

  @Override
  public Uni<Void> on(ComplaintRepeated repeated, Received received) {
    return assignments
        .of(new TicketId(repeated.firstTicketId()))
        .map(all -> all.stream().map(one -> one.value().facts()).toList())
        .chain(all -> record(repeated, all));
  }

  private Uni<Void> record(ComplaintRepeated repeated, List<Assigned> all) {
    String department = all.isEmpty() ? Unit.CENTRE : all.getLast().department();
    UUID subject = all.isEmpty() ? repeated.firstTicketId() : all.getLast().id().value();
    return assess.repeated(
        department, subject, new TicketId(repeated.ticketId()), repeated.confirmedAt());
  }
}
