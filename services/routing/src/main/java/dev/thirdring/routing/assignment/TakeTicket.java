package dev.thirdring.routing.assignment;

import dev.thirdring.routing.escalation.EscalateTicket;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A ticket was opened: remember it, start its clocks, escalate it if it asks for that (R8), and
 * hand a notice to the department at once (R1). A notice under review waits for the reviewer (I4),
 * a question goes to the resource centre (K4), a record is settled.
 */
@ApplicationScoped
public class TakeTicket {
  private static final String NOTICE = "NOTICE";
  static final String THE_RULES = "rules";

  private final Tickets tickets;
  private final StartClocks start;
  private final EscalateTicket escalate;
  private final AssignTicket assign;

  public TakeTicket(
      Tickets tickets, StartClocks start, EscalateTicket escalate, AssignTicket assign) {
    this.tickets = tickets;
    this.start = start;
    this.escalate = escalate;
    this.assign = assign;
  }

  public Uni<Void> take(RoutedTicket ticket, boolean urgent, Optional<String> authority) {
    return tickets
        .remember(ticket)
        .chain(isNew -> isNew ? takeNew(ticket, urgent, authority) : Uni.createFrom().voidItem());
  }

  private Uni<Void> takeNew(RoutedTicket ticket, boolean urgent, Optional<String> authority) {
    return start
        .onOpening(ticket, ClockPlan.onOpening(ticket))
        .chain(() -> escalate.whenAskedFor(ticket, urgent, authority))
        .chain(
            () ->
                ticket.traits().form().equals(NOTICE)
                    ? assign.byRules(ticket, THE_RULES).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }
}
