package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Addressees;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who stands behind a deadline; where a person is responsible, or nobody, the centre does. */
@ApplicationScoped
public class WhoAnswers {
  private final Units units;
  private final Tickets tickets;

  public WhoAnswers(Units units, Tickets tickets) {
    this.units = units;
    this.tickets = tickets;
  }

  Uni<Unit> unit(String responsible) {
    return units
        .find(responsible)
        .chain(unit -> unit.isPresent() ? Uni.createFrom().item(unit) : units.find(Unit.CENTRE))
        .map(Optional::orElseThrow);
  }

  Uni<Addressees> of(String responsible, TicketId ticket) {
    return unit(responsible)
        .chain(
            unit ->
                tickets
                    .find(ticket)
                    .map(
                        known ->
                            new Addressees(
                                responsible,
                                unit.head(),
                                known.flatMap(RoutedTicket::takenBy).orElse(responsible))));
  }
}
