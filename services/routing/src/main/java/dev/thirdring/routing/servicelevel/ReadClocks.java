package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows a ticket's clocks; a department sees those it answers for. */
@ApplicationScoped
public class ReadClocks {
  private final TicketClocks clocks;
  private final TicketPauses pauses;
  private final Calendars calendars;
  private final Units units;

  public ReadClocks(TicketClocks clocks, TicketPauses pauses, Calendars calendars, Units units) {
    this.clocks = clocks;
    this.pauses = pauses;
    this.calendars = calendars;
    this.units = units;
  }

  @WithSession
  public Uni<List<ClockView>> of(TicketId ticket, Actor actor) {
    boolean all =
        actor.isAnyOf(
            Roles.AGENT,
            Roles.SUPERVISOR,
            Roles.QUALITY,
            Roles.GENERAL_MANAGER,
            Roles.ADMINISTRATOR);
    return units
        .all()
        .map(known -> own(known, actor))
        .chain(
            own ->
                clocks
                    .of(ticket)
                    .map(
                        found ->
                            found.stream()
                                .filter(clock -> all || own.contains(clock.facts().responsible()))
                                .toList()))
        .chain(this::shown);
  }

  @WithSession
  public Uni<List<TicketPauseView>> pauses(TicketId ticket) {
    return pauses.of(ticket).map(all -> all.stream().map(TicketPauseView::of).toList());
  }

  private static Set<String> own(List<Unit> units, Actor actor) {
    return units.stream()
        .filter(unit -> unit.isActedForBy(actor))
        .map(Unit::code)
        .collect(Collectors.toSet());
  }

  private Uni<List<ClockView>> shown(List<TicketClock> found) {
    return Multi.createFrom()
        .iterable(found)
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendars
                    .of(clock.facts().calendar())
                    .map(calendar -> ClockView.of(clock, calendar)))
        .collect()
        .asList();
  }
}
