package dev.thirdring.routing.servicelevel;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Starts clocks on a ticket, under the limits in force now (R9). Joins the caller's transaction.
 */
@ApplicationScoped
public class StartClocks {
  private final ServiceLevels levels;
  private final Units units;
  private final Calendars calendars;
  private final TicketClocks clocks;
  private final ClockDeadlines deadlines;
  private final Clock clock;

  public StartClocks(
      ServiceLevels levels,
      Units units,
      Calendars calendars,
      TicketClocks clocks,
      ClockDeadlines deadlines,
      Clock clock) {
    this.levels = levels;
    this.units = units;
    this.calendars = calendars;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** A clock that was started. */
  public record Started(String clock, Instant dueAt) {}

  /** Clocks of the whole ticket: the centre keeps them. */
  public Uni<List<Started>> onTicket(RoutedTicket ticket, List<ClockPlan.Begin> plan) {
    return start(ticket, Optional.empty(), Unit.CENTRE, plan);
  }

  /** Clocks of one assignment: the department keeps its own, the centre what it owes. */
  public Uni<List<Started>> onAssignment(
      RoutedTicket ticket, AssignmentId assignment, String department, List<ClockPlan.Begin> plan) {
    return start(ticket, Optional.of(assignment), department, plan);
  }

  private Uni<List<Started>> start(
      RoutedTicket ticket,
      Optional<AssignmentId> assignment,
      String unit,
      List<ClockPlan.Begin> plan) {
    return Multi.createFrom()
        .iterable(plan)
        .onItem()
        .transformToUniAndConcatenate(begin -> startOne(ticket, assignment, unit, begin))
        .collect()
        .asList();
  }

  private Uni<Started> startOne(
      RoutedTicket ticket, Optional<AssignmentId> assignment, String unit, ClockPlan.Begin begin) {
    String responsible = begin.clock().equals(ClockPlan.ARRANGEMENT_TOLD) ? Unit.CENTRE : unit;
    return levels
        .of(begin.clock(), ticket.tier())
        .map(level -> level.orElseThrow(() -> missing(begin.clock())))
        .map(level -> begin.limit().map(level::withLimit).orElse(level))
        .chain(
            level ->
                units
                    .find(responsible)
                    .map(known -> known.orElseThrow(() -> missing(responsible)))
                    .chain(
                        known ->
                            run(
                                new ClockFacts(
                                    new ClockId(UuidCreator.getTimeOrderedEpoch()),
                                    ticket.id(),
                                    assignment,
                                    responsible,
                                    known.calendar(),
                                    level),
                                begin.at())));
  }

  private Uni<Started> run(ClockFacts facts, Instant at) {
    TicketClock.Open started = TicketClock.start(facts, at);
    ServiceLevel level = facts.level();
    return calendars
        .of(facts.calendar())
        .chain(
            calendar ->
                clocks
                    .add(started)
                    .chain(() -> deadlines.begin(started, calendar, clock.instant()))
                    .replaceWith(
                        () -> new Started(level.clock(), started.dueAt(calendar).orElseThrow())));
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException("no row for " + what);
  }
}
