package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tickets by id. */
public final class MemoryTickets implements Tickets {
  private final Map<TicketId, RoutedTicket> all = new LinkedHashMap<>();

  @Override
  public Uni<Boolean> remember(RoutedTicket ticket) {
    return Uni.createFrom().item(() -> all.putIfAbsent(ticket.id(), ticket) == null);
  }

  @Override
  public Uni<Optional<RoutedTicket>> find(TicketId id) {
    return item(Optional.ofNullable(all.get(id)));
  }

  @Override
  public Uni<Map<TicketId, RoutedTicket>> findAll(Collection<TicketId> ids) {
    return item(Map.copyOf(all));
  }

  @Override
  public Uni<Boolean> tier(TicketId id, String tier) {
    return item(all.containsKey(id));
  }

  @Override
  public Uni<Void> corrected(RoutedTicket ticket) {
    return Uni.createFrom().item(() -> all.put(ticket.id(), ticket)).replaceWithVoid();
  }

  @Override
  public Uni<Void> settled(TicketId id, Optional<Instant> at) {
    return Uni.createFrom().voidItem();
  }
}
