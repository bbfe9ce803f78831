package dev.thirdring.routing.ticket;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class PgTickets implements Tickets {

  @Override
  public Uni<Boolean> remember(RoutedTicket ticket) {
    return TicketRow.findById(ticket.id().value())
        .chain(
            known ->
                known != null
                    ? Uni.createFrom().item(false)
                    : TicketRow.of(ticket).persist().replaceWith(true));
  }

  @Override
  public Uni<Optional<RoutedTicket>> find(TicketId id) {
    return TicketRow.<TicketRow>findById(id.value())
        .map(row -> Optional.ofNullable(row).map(TicketRow::toTicket));
  }

  @Override
  public Uni<Map<TicketId, RoutedTicket>> findAll(Collection<TicketId> ids) {
    return TicketRow.<TicketRow>list(
            "ticketId in ?1", ids.stream().map(TicketId::value).distinct().toList())
        .map(
            rows ->
                rows.stream()
                    .map(TicketRow::toTicket)
                    .collect(Collectors.toMap(RoutedTicket::id, ticket -> ticket)));
  }

  @Override
  public Uni<Boolean> tier(TicketId id, String tier) {
    return TicketRow.<TicketRow>findById(id.value())
        .onItem()
        .ifNotNull()
        .invoke(row -> row.tier = tier)
        .map(row -> row != null);
  }

  @Override
  public Uni<Void> corrected(RoutedTicket ticket) {
    return TicketRow.<TicketRow>findById(ticket.id().value())
        .onItem()
        .ifNotNull()
        .invoke(row -> row.take(ticket.subject(), ticket.traits()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> settled(TicketId id, Optional<Instant> at) {
    return TicketRow.<TicketRow>findById(id.value())
        .onItem()
        .ifNotNull()
        .invoke(row -> row.settledAt = at.orElse(null))
        .replaceWithVoid();
  }
}
