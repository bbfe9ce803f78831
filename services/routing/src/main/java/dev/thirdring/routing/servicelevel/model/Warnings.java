package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to warn: after a part of the limit, counted as the limit is counted, pauses left out. */
final class Warnings {
  private Warnings() {}

  static Optional<Instant> at(StoppableClock ledger, double part, WorkingCalendar calendar) {
    return ledger
        .withLimit(part(ledger.limit(), part, ledger.startedAt(), calendar))
        .dueAt(calendar);
  }

  private static TimeLimit part(
      TimeLimit limit, double part, Instant start, WorkingCalendar calendar) {
    return switch (limit) {
      case TimeLimit.ByTheClock hours -> new TimeLimit.ByTheClock(part(hours.amount(), part));
      case TimeLimit.WorkingTime hours -> new TimeLimit.WorkingTime(part(hours.amount(), part));
      case TimeLimit.WorkingDays days ->
          new TimeLimit.WorkingTime(
              part(calendar.workingTimeBetween(start, days.dueAt(start, calendar)), part));
    };
  }

  private static Duration part(Duration whole, double part) {
    return Duration.ofMillis(Math.max(1, Math.round(whole.toMillis() * part)));
  }
}
