package dev.thirdring.routing.ticket;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The tickets that routing heard of. */
public interface Tickets {

  /** False when the ticket is known already. */
  Uni<Boolean> remember(RoutedTicket ticket);

  Uni<Optional<RoutedTicket>> find(TicketId id);

  Uni<Map<TicketId, RoutedTicket>> findAll(Collection<TicketId> ids);

  /** False when there is no such ticket. */
  Uni<Boolean> tier(TicketId id, String tier);

  /** It turned out to be about something else: what rules look at, and what it is called. */
  Uni<Void> corrected(RoutedTicket ticket);

  /** Open again when the moment is empty (F5). */
  Uni<Void> settled(TicketId id, Optional<Instant> at);
}
