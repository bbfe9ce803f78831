package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Works out from the facts of a clock what has passed and what is due. */
final class Reckoning {
  private static final TimeLimit BY_THE_CLOCK = new TimeLimit.ByTheClock(TimeLimit.LONGEST);
  private static final TimeLimit WORKING = new TimeLimit.WorkingTime(TimeLimit.LONGEST);

  private Reckoning() {}

  /** Hours by the clock until then. */
  static Duration counted(TicketClock clock, Instant now, WorkingCalendar calendar) {
    return clock
        .ledger()
        .withLimit(BY_THE_CLOCK)
        .elapsed(now, calendar)
        .plus(clock.past().map(Past::counted).orElse(Duration.ZERO));
  }

  /** Working time until then. */
  static Duration worked(TicketClock clock, Instant now, WorkingCalendar calendar) {
    return clock
        .ledger()
        .withLimit(WORKING)
        .elapsed(now, calendar)
        .plus(clock.past().map(Past::worked).orElse(Duration.ZERO));
  }

  static Optional<Instant> dueAt(TicketClock clock, WorkingCalendar calendar) {
    return clock.past().isEmpty()
        ? clock.ledger().dueAt(calendar)
        : after(clock, whole(clock, calendar), calendar)
            .map(due -> inDays(clock) ? calendar.nextWorkingMoment(due) : due);
  }

  /** When this part of the limit is used up; empty while the clock stands still before that. */
  static Optional<Instant> partAt(TicketClock clock, double part, WorkingCalendar calendar) {
    long millis = Math.round(whole(clock, calendar).toMillis() * part);
    return after(clock, Duration.ofMillis(Math.max(1, millis)), calendar);
  }

  /** How long the limit is, in the time that it counts. */
  private static Duration whole(TicketClock clock, WorkingCalendar calendar) {
    Instant from = clock.ledger().startedAt();
    return switch (clock.ledger().limit()) {
      case TimeLimit.ByTheClock hours -> hours.amount();
      case TimeLimit.WorkingTime hours -> hours.amount();
      case TimeLimit.WorkingDays days ->
          calendar.workingTimeBetween(from, days.dueAt(from, calendar));
    };
  }

  /** When so much has been counted; what was used up in the past was used up when it ended. */
  private static Optional<Instant> after(
      TicketClock clock, Duration amount, WorkingCalendar calendar) {
    StoppableClock ledger = clock.ledger();
    boolean byTheClock = ledger.limit() instanceof TimeLimit.ByTheClock;
    Duration before =
        clock.past().map(past -> byTheClock ? past.counted() : past.worked()).orElse(Duration.ZERO);
    Duration left = amount.minus(before);
    if (!left.isPositive()) {
      return Optional.of(ledger.startedAt());
    }
    TimeLimit rest = byTheClock ? new TimeLimit.ByTheClock(left) : new TimeLimit.WorkingTime(left);
    return ledger.withLimit(rest).dueAt(calendar);
  }

  private static boolean inDays(TicketClock clock) {
    return clock.ledger().limit() instanceof TimeLimit.WorkingDays;
  }
}
