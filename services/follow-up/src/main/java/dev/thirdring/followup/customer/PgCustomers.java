package dev.thirdring.followup.customer;

import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PgCustomers implements Customers {
  private static final String HOLD =
      "select count(*) from pg_advisory_xact_lock(hashtextextended(?1, 0))";

  @Override
  public Uni<Void> hold(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HOLD, Long.class)
                    .setParameter(1, ticket.toString())
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remember(Customer customer, Instant openedAt) {
    return CustomerRow.count("ticketId", customer.ticket().value())
        .chain(
            known ->
                known > 0
                    ? Uni.createFrom().voidItem()
                    : CustomerRow.of(customer, openedAt).persist().replaceWithVoid());
  }

  @Override
  public Uni<Map<TicketId, Customer>> of(Collection<TicketId> tickets) {
    return CustomerRow.<CustomerRow>list(
            "ticketId in ?1", tickets.stream().map(TicketId::value).toList())
        .map(
            rows ->
                rows.stream()
                    .map(CustomerRow::customer)
                    .collect(Collectors.toMap(Customer::ticket, Function.identity())));
  }

  @Override
  public Uni<Boolean> isSettled(TicketId ticket) {
    return CustomerRow.count("ticketId = ?1 and settled", ticket.value()).map(count -> count > 0);
  }

  @Override
  public Uni<Void> markSettled(TicketId ticket, boolean settled) {
    return CustomerRow.update("settled = ?1 where ticketId = ?2", settled, ticket.value())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> forget(Instant openedBefore) {
    return CustomerRow.delete("openedAt < ?1", openedBefore).replaceWithVoid();
  }
}
