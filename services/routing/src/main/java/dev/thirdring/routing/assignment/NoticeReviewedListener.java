package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The reviewer sends the notice on, or ends it (I4, R1). */
@ApplicationScoped
class NoticeReviewedListener implements EventListener<NoticeReviewed> {
  private final Tickets tickets;
  private final Units units;
  private final AssignTicket assign;
  private final StopClocks stop;

  NoticeReviewedListener(Tickets tickets, Units units, AssignTicket assign, StopClocks stop) {
    this.tickets = tickets;
    this.units = units;
    this.assign = assign;
    this.stop = stop;
  }

  @Override
  public Class<NoticeReviewed> event() {
    return NoticeReviewed.class;
  }

  @Override
  public Uni<Void> on(NoticeReviewed review, Received received) {
    TicketId id = new TicketId(review.ticketId());
    return tickets
        .find(id)
        .map(found -> found.orElseThrow(() -> new RefusedEventException("unknown ticket " + id)))
        .chain(
            ticket ->
                review.accepted()
                    ? send(ticket, review)
                    : stop.all(id, review.reviewedAt()).replaceWithVoid());
  }

  /** A department that nobody knows is no reason to leave the ticket without an owner (R7). */
  private Uni<Void> send(RoutedTicket ticket, NoticeReviewed review) {
    String named = Optional.ofNullable(review.department()).orElse("");
    return units
        .find(named)
        .chain(
            unit ->
                unit.isEmpty()
                    ? assign.byRules(ticket, review.reviewedBy())
                    : assign.to(
                        ticket,
                        new Choice(named, Choice.REVIEWER, reason(review)),
                        review.reviewedBy()))
        .replaceWithVoid();
  }

  private static String reason(NoticeReviewed review) {
    return review.remark() == null || review.remark().isBlank()
        ? "审核人指定 / Chosen by the reviewer"
        : review.remark();
  }
}
