package dev.thirdring.fieldservice.order;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The list of orders, newest first. */
@ApplicationScoped
class OrderList {
  record Wanted(Optional<OrderState> state, Optional<UUID> ticket, Optional<String> engineer) {
    private String conditions() {
      return state.map(any -> " and state = :state").orElse("")
          + ticket.map(any -> " and ticketId = :ticket").orElse("")
          + engineer.map(any -> " and engineer = :engineer").orElse("");
    }

    private void set(Mutiny.SelectionQuery<OrderRow> rows) {
      state.ifPresent(value -> rows.setParameter("state", value));
      ticket.ifPresent(value -> rows.setParameter("ticket", value));
      engineer.ifPresent(value -> rows.setParameter("engineer", value));
    }
  }

  Uni<Page<StoredOrder>> page(Wanted wanted, Cursor after, int limit) {
    String query =
        "from OrderRow where (requestedAt < :at or requestedAt = :at and id < :id)"
            + wanted.conditions()
            + " order by requestedAt desc, id desc";
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.SelectionQuery<OrderRow> rows =
                  session.createSelectionQuery(query, OrderRow.class);
              rows.setParameter("at", after.at()).setParameter("id", after.id());
              wanted.set(rows);
              return rows.setMaxResults(limit + 1).getResultList();
            })
        .map(rows -> rows.stream().map(OrderRow::stored).toList())
        .map(stored -> Page.of(stored, limit, OrderList::key));
  }

  private static Cursor key(StoredOrder last) {
    return new Cursor(last.order().request().at(), last.order().id().value());
  }
}
