package dev.thirdring.platform.deadlines.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a list of ended pauses does to a limit. */
final class PauseLedger {

  private PauseLedger() {}

  static List<Pause> checked(Instant start, List<Pause> pauses) {
    if (pauses.size() > StoppableClock.PAUSES_MAX) {
      throw new IllegalArgumentException(
          "A clock is paused at most " + StoppableClock.PAUSES_MAX + " times");
    }
    Instant earliest = start;
    for (Pause pause : pauses) {
      if (pause.from().isBefore(earliest)) {
        throw new IllegalArgumentException(
            "A pause cannot begin at " + pause.from() + ", before " + earliest);
      }
      earliest = pause.until();
    }
    return List.copyOf(pauses);
  }

  static Duration elapsed(StoppableClock clock, Instant now, WorkingCalendar calendar) {
    Duration sum = clock.limit().counted(clock.startedAt(), now, calendar);
    for (Pause pause : clock.pauses()) {
      Instant until = pause.until().isBefore(now) ? pause.until() : now;
      sum = sum.minus(clock.limit().counted(pause.from(), until, calendar));
    }
    return sum;
  }

  /**
   * A pause that begins when the limit has run out already changes nothing: what was missed stays
   * missed.
   */
  static Instant dueAt(StoppableClock clock, WorkingCalendar calendar) {
    Instant due = clock.limit().dueAt(clock.startedAt(), calendar);
    for (Pause pause : clock.pauses()) {
      if (pause.from().isBefore(due)) {
        Duration stood = clock.limit().counted(pause.from(), pause.until(), calendar);
        due = clock.limit().putOff(due, stood, calendar);
      }
    }
    return due;
  }
}
