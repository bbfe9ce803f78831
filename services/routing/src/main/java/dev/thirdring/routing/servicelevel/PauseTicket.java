package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ticket waits for the customer, or does so no longer (R9): the clocks that wait with it stand
 * still, and their deadlines with them.
 */
@ApplicationScoped
public class PauseTicket {
  private final TicketClocks clocks;
  private final Calendars calendars;
  private final ClockDeadlines deadlines;
  private final Clock clock;

  public PauseTicket(
      TicketClocks clocks, Calendars calendars, ClockDeadlines deadlines, Clock clock) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** How many clocks stand still because of this. */
  @WithTransaction
  public Uni<Integer> pause(TicketId ticket, String reason) {
    Instant now = clock.instant();
    return eachOpen(
        ticket, open -> room(open) ? open.pause(now, PauseText.oneLine(reason)) : Optional.empty());
  }

  /** How many clocks go on because of this. */
  @WithTransaction
  public Uni<Integer> resume(TicketId ticket) {
    Instant now = clock.instant();
    return eachOpen(ticket, open -> open.resume(now));
  }

  private static boolean room(TicketClock.Open open) {
    return open.ledger().pauses().size() < StoppableClock.PAUSES_MAX;
  }

  private Uni<Integer> eachOpen(
      TicketId ticket, Function<TicketClock.Open, Optional<TicketClock.Open>> change) {
    return clocks
        .of(ticket)
        .map(
            all ->
                all.stream()
                    .filter(TicketClock.Open.class::isInstance)
                    .map(TicketClock.Open.class::cast)
                    .map(change)
                    .flatMap(Optional::stream)
                    .toList())
        .call(this::keep)
        .map(List::size);
  }

  private Uni<Void> keep(List<TicketClock.Open> changed) {
    return Multi.createFrom()
        .iterable(changed)
        .onItem()
        .transformToUniAndConcatenate(
            open ->
                clocks
                    .save(open)
                    .chain(() -> calendars.of(open.facts().calendar()))
                    .chain(calendar -> deadlines.follow(open, calendar, clock.instant())))
        .collect()
        .last();
  }
}
