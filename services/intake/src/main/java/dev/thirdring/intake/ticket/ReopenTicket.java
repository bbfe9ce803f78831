package dev.thirdring.intake.ticket;

import dev.thirdring.intake.archive.LeaveArchive;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Opens a ticket again whose customer is not content (F5). Runs in the transaction of the event
 * that told so. That event may overtake the one that the promised work is done: the ticket stays
 * open then. A filed ticket leaves the archive for it, and why is on record.
 */
@ApplicationScoped
public class ReopenTicket {
  private static final String THE_CUSTOMER = "customer";

  private final Tickets tickets;
  private final LeaveArchive leaveArchive;
  private final Outbox outbox;
  private final Clock clock;

  public ReopenTicket(Tickets tickets, LeaveArchive leaveArchive, Outbox outbox, Clock clock) {
    this.tickets = tickets;
    this.leaveArchive = leaveArchive;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<TicketChange> reopen(Ticket ticket, String reason) {
    return switch (ticket.state()) {
      case TicketState.Answered closed -> save(ticket, closed.reopen(), reason);
      case TicketState.Settled closed -> save(ticket, closed.reopen(), reason);
      case TicketState.Archived filed ->
          leaveArchive
              .leave(ticket.id(), THE_CUSTOMER, reason, clock.instant())
              .chain(() -> save(ticket, filed.takeOut().reopen(), reason));
      case TicketState.AwaitingReview waiting ->
          Uni.createFrom().item(new TicketChange.NotNow(StateCode.AWAITING_REVIEW));
      case TicketState.InHandling early -> save(ticket, early, reason);
    };
  }

  private Uni<TicketChange> save(Ticket ticket, TicketState.InHandling next, String reason) {
    Instant now = clock.instant();
    return tickets
        .save(ticket.reopened(next, now))
        .call(
            saved ->
                outbox.append(
                    saved.id().value().toString(), TicketEvents.reopened(saved, reason, now), now))
        .map(TicketChange.Changed::new);
  }
}
