package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps on the ticket how far the other services are with it. */
@ApplicationScoped
public class TicketProgress {
  private final Tickets tickets;

  public TicketProgress(Tickets tickets) {
    this.tickets = tickets;
  }

  public Uni<Void> isWith(UUID ticketId, String department) {
    return change(ticketId, ticket -> ticket.at(department));
  }

  /** The promised work is done; from here the customer is asked (F2). */
  public Uni<Void> isAnswered(UUID ticketId, Instant at) {
    return change(ticketId, ticket -> ticket.answered(at));
  }

  private Uni<Void> change(UUID ticketId, UnaryOperator<Ticket> change) {
    return tickets
        .find(new TicketId(ticketId))
        .chain(
            found ->
                found
                    .filter(ticket -> !ticket.isArchived())
                    .map(ticket -> tickets.save(change.apply(ticket)).replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }
}
