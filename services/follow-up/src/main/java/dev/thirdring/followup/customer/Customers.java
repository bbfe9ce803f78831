package dev.thirdring.followup.customer;

import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The customers by ticket. */
public interface Customers {
  /** Holds the ticket until the transaction ends: events of two topics meet here. */
  Uni<Void> hold(TicketId ticket);

  Uni<Void> remember(Customer customer, Instant openedAt);

  /** Those known; a ticket may be planned for before it is heard of. */
  Uni<Map<TicketId, Customer>> of(Collection<TicketId> tickets);

  Uni<Boolean> isSettled(TicketId ticket);

  Uni<Void> markSettled(TicketId ticket, boolean settled);

  Uni<Void> forget(Instant openedBefore);
}
