package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the others that a ticket is settled, whichever use case settled it. */
@ApplicationScoped
public class Settlements {
  private final Outbox outbox;

  public Settlements(Outbox outbox) {
    this.outbox = outbox;
  }

  Uni<Void> announce(Ticket saved) {
    return TicketEvents.settled(saved)
        .map(event -> outbox.append(saved.id().value().toString(), event, event.settledAt()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
