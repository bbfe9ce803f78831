package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends a ticket with its result and the customer's answer (I14). */
@ApplicationScoped
public class SettleTicket {
  private final Tickets tickets;
  private final Settlements settlements;
  private final Clock clock;

  public SettleTicket(Tickets tickets, Settlements settlements, Clock clock) {
    this.tickets = tickets;
    this.settlements = settlements;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<TicketChange> settle(
      TicketId id, long version, boolean customerAccepts, String result) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(
                        ticket ->
                            ticket.version() == version
                                ? settle(ticket, customerAccepts, result)
                                : Uni.createFrom().<TicketChange>item(new TicketChange.Stale()))
                    .orElseGet(() -> Uni.createFrom().item(new TicketChange.Unknown())));
  }

  /** Settles what the caller just read, in the caller's transaction. */
  Uni<TicketChange> settle(Ticket ticket, boolean customerAccepts, String result) {
    return switch (ticket.state()) {
      case TicketState.InHandling open ->
          save(ticket, open.settle(clock.instant(), customerAccepts, result));
      case TicketState.Answered open ->
          save(ticket, open.settle(clock.instant(), customerAccepts, result));
      case TicketState.AwaitingReview waiting -> notNow(ticket);
      case TicketState.Settled already -> notNow(ticket);
      case TicketState.Archived filed -> Uni.createFrom().item(TicketChange.Archived.of(filed));
    };
  }

  private Uni<TicketChange> save(Ticket ticket, TicketState next) {
    return tickets.save(ticket.in(next)).call(settlements::announce).map(TicketChange.Changed::new);
  }

  private static Uni<TicketChange> notNow(Ticket ticket) {
    return Uni.createFrom().item(new TicketChange.NotNow(StateCode.of(ticket.state())));
  }
}
