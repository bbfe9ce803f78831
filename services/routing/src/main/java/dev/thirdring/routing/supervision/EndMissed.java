package dev.thirdring.routing.supervision;

import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.assessment.RecordAssessment;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What was missed is done after all: nobody is urged any more. */
@ApplicationScoped
public class EndMissed {
  private final MissedDeadlines board;
  private final RecordAssessment assess;
  private final Deadlines deadlines;

  public EndMissed(MissedDeadlines board, RecordAssessment assess, Deadlines deadlines) {
    this.board = board;
    this.assess = assess;
    this.deadlines = deadlines;
  }

  /** All of a ticket: it is settled. */
  public Uni<Void> ofTicket(TicketId ticket, Instant at) {
    return board.openOf(ticket).chain(open -> end(open, missed -> true, at));
  }

  /** All that a service had set on a thing. */
  public Uni<Void> ofSubject(String service, UUID subject, Instant at) {
    return board
        .openOf(subject)
        .chain(open -> end(open, missed -> missed.service().equals(service), at));
  }

  /** One clock of a thing of routing's own. */
  Uni<Void> ofClock(UUID subject, String clock, Instant at) {
    return board
        .openOf(subject)
        .chain(
            open ->
                end(
                    open,
                    missed ->
                        missed.service().equals(UrgeMissed.ROUTING) && missed.clock().equals(clock),
                    at));
  }

  private Uni<Void> end(List<Missed> open, Predicate<Missed> wanted, Instant at) {
    return Multi.createFrom()
        .iterable(open)
        .filter(wanted)
        .onItem()
        .transformToUniAndConcatenate(
            missed ->
                board
                    .save(missed.ended(at))
                    .chain(
                        () -> assess.done(missed.service(), missed.clock(), missed.subject(), at))
                    .chain(() -> deadlines.cancel(UrgeMissed.KIND, missed.id().toString())))
        .collect()
        .last();
  }
}
