package dev.thirdring.routing.servicelevel;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
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
  private final TicketPauses pauses;
  private final KeepClock keep;
  private final Clock clock;

  public StartClocks(
      ServiceLevels levels,
      Units units,
      Calendars calendars,
      TicketClocks clocks,
      TicketPauses pauses,
      KeepClock keep,
      Clock clock) {
    this.levels = levels;
    this.units = units;
    this.calendars = calendars;
    this.clocks = clocks;
    this.pauses = pauses;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * A clock that was started.
   *
   * @param dueAt as if it never stood still
   */
  public record Started(String clock, Instant dueAt) {}

  /** Clocks of a ticket that nobody heard of before: the centre keeps them. */
  public Uni<List<Started>> onOpening(RoutedTicket ticket, List<ClockPlan.Begin> plan) {
    return start(ticket, Optional.empty(), Unit.CENTRE, plan, List.of());
  }

  /** Clocks of the whole ticket: the centre keeps them. */
  public Uni<List<Started>> onTicket(RoutedTicket ticket, List<ClockPlan.Begin> plan) {
    return start(ticket, Optional.empty(), Unit.CENTRE, plan);
  }

  /** Those of them that do not run already. */
  public Uni<List<Started>> unlessRunning(RoutedTicket ticket, List<ClockPlan.Begin> plan) {
    return clocks
        .openOf(ticket.id())
        .map(all -> plan.stream().filter(begin -> !runs(all, begin.clock())).toList())
        .chain(missing -> onTicket(ticket, missing));
  }

  private static boolean runs(List<TicketClock.Open> all, String code) {
    return all.stream().anyMatch(one -> one.facts().code().equals(code));
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
    Instant now = clock.instant();
    return pauses
        .openOf(ticket.id())
        .map(all -> all.stream().filter(pause -> pause.isOpenAt(now)).toList())
        .chain(open -> start(ticket, assignment, unit, plan, open));
  }

  private Uni<List<Started>> start(
      RoutedTicket ticket,
      Optional<AssignmentId> assignment,
      String unit,
      List<ClockPlan.Begin> plan,
      List<TicketPause> open) {
    return Multi.createFrom()
        .iterable(plan)
        .onItem()
        .transformToUniAndConcatenate(begin -> startOne(ticket, assignment, unit, begin, open))
        .collect()
        .asList();
  }

  private Uni<Started> startOne(
      RoutedTicket ticket,
      Optional<AssignmentId> assignment,
      String unit,
      ClockPlan.Begin begin,
      List<TicketPause> open) {
    return levels
        .of(begin.clock(), ticket.tier())
        .map(level -> begin.under(level.orElseThrow(() -> missing(begin.clock()))))
        .chain(
            level ->
                keeper(begin.keeper().orElse(unit))
                    .chain(
                        known ->
                            calendars
                                .of(known.calendar())
                                .chain(
                                    calendar ->
                                        run(
                                            new ClockFacts(
                                                new ClockId(UuidCreator.getTimeOrderedEpoch()),
                                                ticket.id(),
                                                assignment,
                                                known.code(),
                                                CalendarEdition.of(calendar),
                                                level,
                                                begin.limit().isPresent() || begin.again(),
                                                1),
                                            begin,
                                            calendar,
                                            open))));
  }

  /** A unit that was named and is not known: the centre owns what nobody else owns (R7). */
  private Uni<Unit> keeper(String code) {
    return units
        .find(code)
        .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : units.find(Unit.CENTRE))
        .map(found -> found.orElseThrow(() -> missing(code)));
  }

  private Uni<Started> run(
      ClockFacts facts, ClockPlan.Begin begin, WorkingCalendar calendar, List<TicketPause> open) {
    return fresh(facts, begin, calendar)
        .chain(
            running ->
                keep.begin(running.follow(open, begin.at()).orElse(running), running, calendar)
                    .replaceWith(
                        () -> new Started(facts.code(), running.dueAt(calendar).orElseThrow())));
  }

  /** What another department used up before it handed the matter on is used up (R7). */
  private Uni<TicketClock.Open> fresh(
      ClockFacts facts, ClockPlan.Begin begin, WorkingCalendar calendar) {
    if (!begin.goesOn() || !facts.level().carries()) {
      return Uni.createFrom().item(TicketClock.start(facts, begin.at()));
    }
    return clocks
        .lastHandedOn(facts.ticket(), facts.code())
        .chain(
            before ->
                before
                    .map(
                        last ->
                            calendars
                                .of(last.facts().calendar())
                                .map(then -> TicketClock.goOn(facts, last, then, begin.at())))
                    .orElseGet(() -> Uni.createFrom().item(TicketClock.start(facts, begin.at()))));
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException("no row for " + what);
  }
}
