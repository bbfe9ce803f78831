package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One turn in the life of a clock, with what had passed by then (R9). Entries are only added: from
 * them alone the clock can be reckoned again.
 *
 * @param counted hours by the clock until then, pauses left out
 * @param worked working time until then, pauses left out
 * @param dueAt empty while it stands still
 */
public record LedgerEntry(
    ClockId clock,
    Turn turn,
    TimeLimit limit,
    CalendarEdition calendar,
    Duration counted,
    Duration worked,
    Optional<Instant> dueAt) {

  /** What happened. */
  public enum Kind {
    STARTED,
    PAUSED,
    RESUMED,
    LIMIT_CHANGED,
    CALENDAR_CHANGED,
    MISSED,
    STOPPED,
    HANDED_ON
  }

  /** What happened, when, through whom and why. */
  public record Turn(Kind kind, Instant at, String by, String why) {}

  public static LedgerEntry of(TicketClock clock, Turn turn, WorkingCalendar calendar) {
    return new LedgerEntry(
        clock.facts().id(),
        turn,
        clock.ledger().limit(),
        clock.facts().calendar(),
        Reckoning.counted(clock, turn.at(), calendar),
        Reckoning.worked(clock, turn.at(), calendar),
        clock instanceof TicketClock.Ended ended
            ? Optional.of(ended.dueAt())
            : Reckoning.dueAt(clock, calendar));
  }
}
