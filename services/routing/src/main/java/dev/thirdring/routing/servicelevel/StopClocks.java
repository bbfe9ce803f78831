package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.events.Outbox;
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
  private final TicketClocks clocks;
  private final Calendars calendars;
  private final ClockDeadlines deadlines;
  private final Outbox outbox;

  public StopClocks(
      TicketClocks clocks, Calendars calendars, ClockDeadlines deadlines, Outbox outbox) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  /** Those of these codes, on whichever assignment. */
  public Uni<List<TicketClock.Ended>> ofTicket(TicketId ticket, Set<String> codes, Instant at) {
    return stop(ticket, clock -> codes.contains(clock.facts().code()), at);
  }

  /** Those of these codes that watch this assignment. */
  public Uni<List<TicketClock.Ended>> ofAssignment(
      TicketId ticket, AssignmentId assignment, Set<String> codes, Instant at) {
    return stop(
        ticket,
        clock ->
            codes.contains(clock.facts().code()) && clock.facts().isOf(Optional.of(assignment)),
        at);
  }

  public Uni<List<TicketClock.Ended>> all(TicketId ticket, Instant at) {
    return stop(ticket, clock -> true, at);
  }

  private Uni<List<TicketClock.Ended>> stop(
      TicketId ticket, Predicate<TicketClock.Open> wanted, Instant at) {
    return clocks
        .of(ticket)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .filter(TicketClock.Open.class::isInstance)
                    .map(TicketClock.Open.class::cast)
                    .filter(wanted)
                    .onItem()
                    .transformToUniAndConcatenate(open -> stopOne(open, at))
                    .collect()
                    .asList());
  }

  private Uni<TicketClock.Ended> stopOne(TicketClock.Open open, Instant at) {
    return calendars
        .of(open.facts().calendar())
        .map(calendar -> open.stop(at, calendar))
        .call(clocks::save)
        .call(deadlines::end)
        .call(
            ended ->
                ended.facts().level().whenDue() == WhenDue.ENQUIRY
                    ? Uni.createFrom().voidItem()
                    : outbox.append(
                        ended.facts().ticket().toString(), ClockEvents.stopped(ended), at));
  }
}
