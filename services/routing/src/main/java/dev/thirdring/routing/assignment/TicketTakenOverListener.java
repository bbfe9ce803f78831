package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.WatchFiling;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A ticket came from another system. While it is open it needs an owner here too (R7): the unit of
 * that name, or whom the rules choose; its limits start now. A settled one is remembered, for it
 * may be opened again (F5), and is to be filed (I14).
 */
@ApplicationScoped
class TicketTakenOverListener implements EventListener<TicketTakenOver> {
  private static final String AS_A_NOTICE = "NOTICE";

  private final Tickets tickets;
  private final Units units;
  private final AssignTicket assign;
  private final WatchFiling watch;

  TicketTakenOverListener(Tickets tickets, Units units, AssignTicket assign, WatchFiling watch) {
    this.tickets = tickets;
    this.units = units;
    this.assign = assign;
    this.watch = watch;
  }

  @Override
  public Class<TicketTakenOver> event() {
    return TicketTakenOver.class;
  }

  @Override
  public Uni<Void> on(TicketTakenOver taken, Received received) {
    RoutedTicket ticket = ticket(taken);
    return tickets
        .remember(ticket)
        .chain(
            isNew ->
                !isNew
                    ? Uni.createFrom().voidItem()
                    : taken.settledAt() == null
                        ? own(ticket, taken)
                        : tickets
                            .settled(ticket.id(), Optional.of(taken.settledAt()))
                            .chain(() -> watch.ofSettledElsewhere(ticket, taken.settledAt())));
  }

  private Uni<Void> own(RoutedTicket ticket, TicketTakenOver taken) {
    return units
        .find(Optional.ofNullable(taken.department()).orElse(""))
        .map(unit -> unit.map(Unit::code).map(code -> choice(code, taken)))
        .chain(known -> assign.takenOver(ticket, known, taken.source()))
        .replaceWithVoid();
  }

  private static Choice choice(String unit, TicketTakenOver taken) {
    return new Choice(
        unit,
        Choice.TAKEN_OVER,
        "原系统中由该部门负责 / It had it in the other system (" + taken.source() + ")");
  }

  private static RoutedTicket ticket(TicketTakenOver taken) {
    return new RoutedTicket(
        new TicketId(taken.ticketId()),
        taken.number(),
        taken.subject(),
        new Traits(
            taken.category(),
            taken.subcategory(),
            taken.product(),
            taken.region(),
            AS_A_NOTICE,
            taken.channel(),
            false,
            null,
            null),
        taken.tier(),
        taken.receivedAt(),
        taken.takenOverAt(),
        Optional.empty(),
        Optional.empty());
  }
}
