package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.PauseReason;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pauses of all tickets, and the reasons that there are. */
public interface TicketPauses {
  Uni<Optional<PauseReason>> reason(String code);

  /**
   * The open ones, the oldest first. Until the transaction ends nobody else starts, pauses or
   * resumes clocks of this ticket, so that no clock runs through a pause.
   */
  Uni<List<TicketPause>> openOf(TicketId ticket);

  /** All of a ticket, the oldest first. */
  Uni<List<TicketPause>> of(TicketId ticket);

  Uni<Optional<TicketPause>> find(UUID id);

  Uni<Void> save(TicketPause pause);
}
