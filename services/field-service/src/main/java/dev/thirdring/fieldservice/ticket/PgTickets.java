package dev.thirdring.fieldservice.ticket;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgTickets implements Tickets {

  @Override
  public Uni<Void> note(TicketSummary ticket) {
    return Panache.getSession()
        .chain(session -> session.merge(TicketRow.of(ticket)))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<TicketSummary>> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery("from TicketRow where id in :ids", TicketRow.class)
                    .setParameter("ids", ids)
                    .getResultList())
        .map(rows -> rows.stream().map(TicketRow::summary).toList());
  }
}
