package dev.thirdring.fieldservice.order;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.Request;
import dev.thirdring.fieldservice.order.model.TicketId;
import dev.thirdring.fieldservice.ticket.TicketSummary;
import dev.thirdring.fieldservice.ticket.Tickets;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A department wants a visit: a resource request begins (V1). One that is under way for the same
 * assignment is not doubled.
 */
@ApplicationScoped
class OpenOrder {
  record Wish(TicketId ticket, AssignmentId assignment, Need need, String by, Instant at) {}

  private final Orders orders;
  private final Tickets tickets;

  OpenOrder(Orders orders, Tickets tickets) {
    this.orders = orders;
    this.tickets = tickets;
  }

  @WithTransaction
  Uni<Void> open(Wish wish) {
    return orders
        .isOpen(wish.assignment())
        .chain(open -> open ? Uni.createFrom().voidItem() : add(wish));
  }

  private Uni<Void> add(Wish wish) {
    return region(wish)
        .map(
            region ->
                Order.request(
                    new Request(
                        new OrderId(UuidCreator.getTimeOrderedEpoch()),
                        wish.ticket(),
                        wish.assignment(),
                        new Need(wish.need().skill(), region, wish.need().scope()),
                        wish.by(),
                        wish.at())))
        .chain(orders::add)
        .replaceWithVoid();
  }

  /** Where nothing was said, the customer's own region. */
  private Uni<Optional<String>> region(Wish wish) {
    return wish.need().region().isPresent()
        ? Uni.createFrom().item(wish.need().region())
        : tickets
            .find(List.of(wish.ticket().value()))
            .map(found -> found.stream().findFirst().map(TicketSummary::region));
  }
}
