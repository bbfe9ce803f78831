package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** The customer heard from the centre: replies that were owed are given (R2, R5, I6). */
@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private final StopClocks stop;
  private final StartClocks start;
  private final Tickets tickets;

  CustomerInformedListener(StopClocks stop, StartClocks start, Tickets tickets) {
    this.stop = stop;
    this.start = start;
    this.tickets = tickets;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed told, Received received) {
    Set<String> given =
        told.informedOf() == InformedOf.SOLUTION
            ? ClockPlan.ENDED_BY_THE_SOLUTION
            : ClockPlan.ENDED_BY_ANY_WORD;
    TicketId ticket = new TicketId(told.ticketId());
    return stop.ofTicket(ticket, given, told.informedAt())
        .chain(
            () ->
                told.promisedReplyAt() == null
                    ? Uni.createFrom().voidItem()
                    : promised(ticket, told.informedAt(), told.promisedReplyAt()));
  }

  /** The promise was given in time or not (R2); it is a limit of its own from now on (I6). */
  private Uni<Void> promised(TicketId ticket, Instant at, Instant promised) {
    return stop.ofTicket(ticket, Set.of(ClockPlan.REPLY_TIME_PROMISED), at)
        .chain(() -> tickets.find(ticket))
        .chain(
            known ->
                known.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : start
                        .onTicket(known.get(), ClockPlan.onPromise(at, promised))
                        .replaceWithVoid());
  }
}
