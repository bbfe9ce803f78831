package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reckons a clock again from nothing but its ledger (R9). */
public final class LedgerReplay {
  private final ClockFacts facts;
  private final Function<CalendarEdition, WorkingCalendar> calendars;

  /**
   * A replay.
   *
   * @param facts of the clock; its limit and calendar are taken from the ledger instead
   */
  public LedgerReplay(ClockFacts facts, Function<CalendarEdition, WorkingCalendar> calendars) {
    this.facts = facts;
    this.calendars = calendars;
  }

  /** The clock as it is after these entries. */
  public TicketClock replay(List<LedgerEntry> entries) {
    LedgerEntry first = entries.getFirst();
    TicketClock clock = started(first);
    for (LedgerEntry entry : entries.subList(1, entries.size())) {
      clock = next((TicketClock.Open) clock, entry);
    }
    return clock;
  }

  /** When it is, or was, due by the ledger; empty while it stands still. */
  public Optional<Instant> dueAt(List<LedgerEntry> entries) {
    return switch (replay(entries)) {
      case TicketClock.Open open -> open.dueAt(calendars.apply(open.facts().calendar()));
      case TicketClock.Ended ended -> Optional.of(ended.dueAt());
    };
  }

  private TicketClock.Open started(LedgerEntry first) {
    Instant at = first.turn().at();
    boolean fresh = first.counted().isZero() && first.worked().isZero();
    return new TicketClock.Open(
        facts.under(facts.level().withLimit(first.limit())).in(first.calendar()),
        StoppableClock.start(at, first.limit()),
        fresh
            ? Optional.empty()
            : Optional.of(new Past(at, first.counted(), first.worked(), List.of())),
        Optional.empty());
  }

  private TicketClock next(TicketClock.Open clock, LedgerEntry entry) {
    Instant at = entry.turn().at();
    return switch (entry.turn().kind()) {
      case STARTED -> throw new IllegalArgumentException("A clock starts once");
      case PAUSED -> clock.stand(at, entry.turn().why());
      case RESUMED -> clock.resume(at).orElseThrow();
      case LIMIT_CHANGED -> clock.under(facts.level().withLimit(entry.limit()));
      case CALENDAR_CHANGED ->
          clock.in(
              entry.calendar(),
              calendars.apply(clock.facts().calendar()),
              calendars.apply(entry.calendar()),
              at);
      case MISSED ->
          new TicketClock.Open(clock.facts(), clock.ledger(), clock.past(), Optional.of(at));
      case STOPPED, HANDED_ON -> clock.stop(at, calendars.apply(clock.facts().calendar()));
    };
  }
}
