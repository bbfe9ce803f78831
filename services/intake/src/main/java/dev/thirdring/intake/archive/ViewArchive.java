package dev.thirdring.intake.archive;

import dev.thirdring.intake.archive.model.RecordOfTicket;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows what the record of a ticket holds, what it lacks, and every filing so far. */
@ApplicationScoped
class ViewArchive {
  private final Tickets tickets;
  private final Archives archives;

  ViewArchive(Tickets tickets, Archives archives) {
    this.tickets = tickets;
    this.archives = archives;
  }

  @WithSession
  Uni<Optional<ArchiveView>> of(TicketId id) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(ticket -> view(ticket).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<ArchiveView> view(Ticket ticket) {
    return archives
        .kept(ticket.id())
        .chain(
            kept ->
                archives
                    .of(ticket.id())
                    .map(
                        filings ->
                            ArchiveView.of(ticket, RecordOfTicket.of(ticket, kept), filings)));
  }
}
