package dev.thirdring.intake.archive;

import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * A supervisor takes a ticket out of the archive, to have it changed; it is settled still (I14).
 */
@ApplicationScoped
public class UnarchiveTicket {
  private final Tickets tickets;
  private final LeaveArchive leaveArchive;
  private final Clock clock;

  UnarchiveTicket(Tickets tickets, LeaveArchive leaveArchive, Clock clock) {
    this.tickets = tickets;
    this.leaveArchive = leaveArchive;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<ArchiveOutcome> unarchive(TicketId id, long version, String by, String reason) {
    return tickets
        .findToChange(id)
        .chain(
            found ->
                found
                    .map(ticket -> takeOut(ticket, version, by, reason))
                    .orElseGet(() -> Uni.createFrom().item(new ArchiveOutcome.Unknown())));
  }

  private Uni<ArchiveOutcome> takeOut(Ticket ticket, long version, String by, String reason) {
    if (ticket.version() != version) {
      return Uni.createFrom().item(new ArchiveOutcome.Stale());
    }
    if (!(ticket.state() instanceof TicketState.Archived filed)) {
      return Uni.createFrom().item(new ArchiveOutcome.NotFiled());
    }
    return tickets
        .save(ticket.in(filed.takeOut()))
        .call(() -> leaveArchive.leave(ticket.id(), by, reason, clock.instant()))
        .map(ArchiveOutcome.Done::new);
  }
}
