package dev.thirdring.routing.assignment.correction;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketCorrectedListener implements EventListener<TicketCorrected> {
  private final Tickets tickets;
  private final FollowCorrection follow;

  TicketCorrectedListener(Tickets tickets, FollowCorrection follow) {
    this.tickets = tickets;
    this.follow = follow;
  }

  @Override
  public Class<TicketCorrected> event() {
    return TicketCorrected.class;
  }

  @Override
  public Uni<Void> on(TicketCorrected corrected, Received received) {
    TicketId id = new TicketId(corrected.ticketId());
    return tickets
        .find(id)
        .map(found -> found.orElseThrow(() -> new RefusedEventException("unknown ticket " + id)))
        .chain(
            was ->
                follow.follow(
                    was,
                    was.about(corrected.subject(), traits(was.traits(), corrected)),
                    new FollowCorrection.Why(
                        corrected.correctedBy(), corrected.reason(), corrected.correctedAt())));
  }

  private static Traits traits(Traits was, TicketCorrected corrected) {
    return new Traits(
        corrected.category(),
        corrected.subcategory(),
        corrected.product(),
        corrected.region(),
        corrected.form().name(),
        was.channel(),
        corrected.urgent(),
        corrected.authority(),
        was.language());
  }
}
