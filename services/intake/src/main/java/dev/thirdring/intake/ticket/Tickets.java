package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Where tickets are kept. */
public interface Tickets {
  Uni<Void> add(Ticket ticket);

  Uni<Optional<Ticket>> find(TicketId id);

  /** The ticket, held for this transaction: whoever else wants to change it so waits. */
  default Uni<Optional<Ticket>> findToChange(TicketId id) {
    return find(id);
  }

  /** Saves what changed; the version goes up by one. Fails when somebody else saved meanwhile. */
  Uni<Ticket> save(Ticket ticket);

  /** The next number that people will call a ticket by. */
  Uni<String> nextNumber(Instant openedAt);
}
