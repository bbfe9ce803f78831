package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ends clocks because what they watched is done. Joins the caller's transaction. */
@ApplicationScoped
public class StopClocks {
  private static final LedgerEntry.Kind STOPPED = LedgerEntry.Kind.STOPPED;

  private final TicketClocks clocks;
  private final Calendars calendars;
  private final KeepClock keep;
  private final Outbox outbox;

  public StopClocks(TicketClocks clocks, Calendars calendars, KeepClock keep, Outbox outbox) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.keep = keep;
    this.outbox = outbox;
  }

  /** Those of these codes, on whichever assignment. */
  public Uni<List<TicketClock.Ended>> ofTicket(TicketId ticket, Set<String> codes, Instant at) {
    return stop(ticket, clock -> codes.contains(clock.facts().code()), at, STOPPED);
  }

  /** Those of these codes that watch this assignment. */
  public Uni<List<TicketClock.Ended>> ofAssignment(
      TicketId ticket, AssignmentId assignment, Set<String> codes, Instant at) {
    return stop(
        ticket,
        clock ->
            codes.contains(clock.facts().code()) && clock.facts().isOf(Optional.of(assignment)),
        at,
        STOPPED);
  }

  /** Another department gets the matter: what this one used up may count for the next (R7). */
  public Uni<Void> handOn(TicketId ticket, AssignmentId assignment, Set<String> codes, Instant at) {
    return stop(
            ticket,
            clock ->
                codes.contains(clock.facts().code())
                    && clock.facts().assignment().equals(Optional.of(assignment)),
            at,
            LedgerEntry.Kind.HANDED_ON)
        .chain(
            ended ->
                Multi.createFrom()
                    .iterable(ended)
                    .onItem()
                    .transformToUniAndConcatenate(one -> clocks.handedOn(one.facts().id()))
                    .collect()
                    .last());
  }

  public Uni<List<TicketClock.Ended>> all(TicketId ticket, Instant at) {
    return stop(ticket, clock -> true, at, STOPPED);
  }

  private Uni<List<TicketClock.Ended>> stop(
      TicketId ticket, Predicate<TicketClock.Open> wanted, Instant at, LedgerEntry.Kind how) {
    return clocks
        .openOf(ticket)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .filter(wanted)
                    .onItem()
                    .transformToUniAndConcatenate(open -> stopOne(open, at, how))
                    .collect()
                    .asList());
  }

  private Uni<TicketClock.Ended> stopOne(TicketClock.Open open, Instant at, LedgerEntry.Kind how) {
    return calendars
        .of(open.facts().calendar())
        .chain(
            calendar -> {
              TicketClock.Ended ended = open.stop(at, calendar);
              return keep.end(ended, how, calendar).replaceWith(ended);
            })
        .call(
            ended ->
                ended.facts().level().whenDue() == WhenDue.ENQUIRY
                    ? Uni.createFrom().voidItem()
                    : outbox.append(
                        ended.facts().ticket().toString(), ClockEvents.stopped(ended), at));
  }
}
