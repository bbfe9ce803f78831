package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Lets clocks under way follow a changed limit, calendar or unit, with all that has passed (R9). A
 * batch at a time: asked again, it goes on where it was, whoever asks.
 */
@ApplicationScoped
public class ApplyChange {
  private final RunningClocks running;
  private final TicketClocks clocks;
  private final ServiceLevels levels;
  private final Calendars calendars;
  private final Units units;
  private final KeepClock keep;
  private final Clock clock;

  public ApplyChange(
      RunningClocks running,
      TicketClocks clocks,
      ServiceLevels levels,
      Calendars calendars,
      Units units,
      KeepClock keep,
      Clock clock) {
    this.running = running;
    this.clocks = clocks;
    this.levels = levels;
    this.calendars = calendars;
    this.units = units;
    this.keep = keep;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<Applied> level(String code, String tier, int batch, String by) {
    return levels
        .of(code, tier)
        .map(
            found ->
                found
                    .filter(level -> level.tier().equals(tier))
                    .orElseThrow(() -> unknown("service level " + code + "/" + tier)))
        .chain(
            level ->
                running
                    .under(level, batch + 1)
                    .chain(ids -> each(ids, batch, (one, now) -> under(one, level, by))));
  }

  @WithTransaction
  public Uni<Applied> calendar(String code, int batch, String by) {
    return calendars
        .find(code)
        .map(found -> found.orElseThrow(() -> unknown("calendar " + code)))
        .chain(
            calendar ->
                running
                    .in(code, CalendarEdition.of(calendar).version(), batch + 1)
                    .chain(ids -> each(ids, batch, (one, then) -> in(one, then, calendar, by))));
  }

  @WithTransaction
  public Uni<Applied> unit(String code, int batch, String by) {
    return units
        .find(code)
        .map(found -> found.orElseThrow(() -> unknown("unit " + code)))
        .chain(unit -> calendars.of(unit.calendar()).chain(now -> unit(unit, now, batch, by)));
  }

  private Uni<Applied> unit(Unit unit, WorkingCalendar calendar, int batch, String by) {
    return running
        .of(unit, batch + 1)
        .chain(ids -> each(ids, batch, (one, then) -> in(one, then, calendar, by)));
  }

  /** A promise stays the promise that it is; how it is warned of follows the level. */
  private Uni<Void> under(TicketClock.Open open, ServiceLevel level, String by) {
    ServiceLevel kept = open.facts().ownLimit() ? level.withLimit(open.ledger().limit()) : level;
    return calendars
        .of(open.facts().calendar())
        .chain(
            calendar ->
                keep.change(
                    open,
                    open.under(kept),
                    turn(LedgerEntry.Kind.LIMIT_CHANGED, by, level.tier()),
                    calendar));
  }

  private Uni<Void> in(
      TicketClock.Open open, WorkingCalendar before, WorkingCalendar after, String by) {
    CalendarEdition edition = CalendarEdition.of(after);
    return keep.change(
        open,
        open.in(edition, before, after, clock.instant()),
        turn(LedgerEntry.Kind.CALENDAR_CHANGED, by, edition.toString()),
        after);
  }

  private Uni<Applied> each(
      List<ClockId> ids, int batch, BiFunction<TicketClock.Open, WorkingCalendar, Uni<Void>> act) {
    List<ClockId> these = ids.subList(0, Math.min(batch, ids.size()));
    return Multi.createFrom()
        .iterable(these)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                clocks
                    .find(id)
                    .map(found -> (TicketClock.Open) found.orElseThrow())
                    .chain(
                        open ->
                            calendars
                                .of(open.facts().calendar())
                                .chain(calendar -> act.apply(open, calendar))))
        .collect()
        .last()
        .replaceWith(() -> new Applied(these.size(), ids.size() > batch));
  }

  private LedgerEntry.Turn turn(LedgerEntry.Kind kind, String by, String why) {
    return new LedgerEntry.Turn(kind, clock.instant(), by, why);
  }

  private static ProblemException unknown(String what) {
    return new ProblemException(Problem.notFound(what));
  }
}
