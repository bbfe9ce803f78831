package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Reads a ticket with its customer; the unmasked customer only with a record of who looked (N4).
 */
@ApplicationScoped
public class ViewTicket {
  private final Tickets tickets;
  private final Customers customers;
  private final Clock clock;

  public ViewTicket(Tickets tickets, Customers customers, Clock clock) {
    this.tickets = tickets;
    this.customers = customers;
    this.clock = clock;
  }

  @WithSession
  public Uni<Optional<TicketResponse>> masked(TicketId id) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(
                        ticket ->
                            customers
                                .find(ticket.customerId())
                                .map(customer -> Optional.of(TicketResponse.of(ticket, customer))))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  @WithTransaction
  public Uni<Optional<Customer>> customer(TicketId id, String lookedBy) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(
                        ticket ->
                            customers
                                .recordLook(
                                    id.value(), ticket.customerId(), lookedBy, clock.instant())
                                .chain(() -> customers.find(ticket.customerId()))
                                .map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }
}
