package dev.thirdring.intake.contact;

import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Where contacts after the first are kept. */
public interface Contacts {
  Uni<Void> add(TicketContact contact);

  /** Notes that a ticket goes on where another ended. */
  Uni<Void> link(TicketId ticket, TicketId continues, Continuation reason, Instant at);
}
