package dev.thirdring.intake.correction;

import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows what was put right about a ticket. */
@ApplicationScoped
class ViewCorrections {
  private final Corrections corrections;

  ViewCorrections(Corrections corrections) {
    this.corrections = corrections;
  }

  @WithSession
  Uni<List<Corrections.Kept>> of(TicketId ticket) {
    return corrections.of(ticket);
  }
}
