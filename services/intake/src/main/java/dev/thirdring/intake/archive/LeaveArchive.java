package dev.thirdring.intake.archive;

import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Notes that a ticket leaves the archive, who wanted it and why. Joins the caller's transaction.
 */
@ApplicationScoped
public class LeaveArchive {
  private final Archives archives;
  private final Outbox outbox;

  LeaveArchive(Archives archives, Outbox outbox) {
    this.archives = archives;
    this.outbox = outbox;
  }

  public Uni<Void> leave(TicketId ticket, String by, String because, Instant at) {
    return archives
        .takeOut(ticket, at, by, because)
        .chain(
            () ->
                outbox.append(
                    ticket.value().toString(),
                    new TicketUnarchived(ticket.value(), at, by, because),
                    at));
  }
}
