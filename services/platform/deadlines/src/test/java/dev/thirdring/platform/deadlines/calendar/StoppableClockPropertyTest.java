package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Samples.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over random calendars, limits of all three kinds and pauses at any hour. */
@Tag("R9")
class StoppableClockPropertyTest {

  private static final int TRIES = 1_500;

  private static Duration time(
      TimeLimit limit, WorkingCalendar calendar, Instant from, Instant until) {
    return limit instanceof TimeLimit.ByTheClock
        ? Duration.between(from, until)
        : calendar.workingTimeBetween(from, until);
  }

  @Test
  void addsExactlyThePausedTimeThatTheLimitCounts() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          TimeLimit limit = samples.limit();
          StoppableClock.Running clock = StoppableClock.start(samples.moment(calendar), limit);
          for (int pauses = samples.between(1, 4); pauses > 0; pauses--) {
            Instant due = clock.dueAt(calendar).orElseThrow();
            Instant earliest =
                clock.pauses().isEmpty() ? clock.startedAt() : clock.pauses().getLast().until();
            Instant from = earliest.plus(samples.minutes(1_000));
            Instant until = from.plus(samples.minutes(5_000));
            clock = clock.pause(from, "waiting").resume(until);
            Instant put = clock.dueAt(calendar).orElseThrow();
            Duration expected =
                from.isBefore(due) ? time(limit, calendar, from, until) : Duration.ZERO;
            assertEquals(
                expected,
                time(limit, calendar, due, put),
                "paused from " + from + " until " + until);
          }
        });
  }

  @Test
  void hasElapsedExactlyTheLimitWhenItIsDue() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          TimeLimit limit = samples.limit();
          Instant start = samples.moment(calendar);
          StoppableClock.Running clock = StoppableClock.start(start, limit);
          Instant from = start.plus(samples.minutes(3_000));
          StoppableClock.Running paused =
              clock.pause(from, "waiting").resume(from.plus(samples.minutes(3_000)));
          Duration whole = clock.elapsed(clock.dueAt(calendar).orElseThrow(), calendar);
          Duration amount =
              switch (limit) {
                case TimeLimit.ByTheClock(var time) -> time;
                case TimeLimit.WorkingTime(var time) -> time;
                case TimeLimit.WorkingDays _ -> whole;
              };
          assertEquals(amount, whole);
          assertEquals(amount, paused.elapsed(paused.dueAt(calendar).orElseThrow(), calendar));
        });
  }

  @Test
  void elapsesWhileItRunsAndNotWhileItStandsStill() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          TimeLimit limit = samples.limit();
          Instant start = samples.moment(calendar);
          Instant from = start.plus(samples.minutes(2_000));
          Instant until = from.plus(samples.minutes(2_000));
          Instant now = until.plus(samples.minutes(2_000));
          StoppableClock.Stopped stopped =
              StoppableClock.start(start, limit).pause(from, "waiting");
          Duration before = time(limit, calendar, start, from);
          assertEquals(before, stopped.elapsed(now, calendar));
          assertEquals(before, stopped.resume(until).elapsed(until, calendar));
          assertEquals(
              before.plus(time(limit, calendar, until, now)),
              stopped.resume(until).elapsed(now, calendar));
        });
  }

  @Test
  void isDueNoEarlierForALongerLimitHoweverItWasPaused() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant from = start.plus(samples.minutes(3_000));
          int amount = samples.between(1, 100);
          int longer = amount + samples.between(0, 100);
          for (String limit : new String[] {"PT%dH", "PT%dH working", "%d working days"}) {
            StoppableClock.Running clock =
                StoppableClock.start(start, TimeLimit.parse(limit.formatted(amount)))
                    .pause(from, "waiting")
                    .resume(from.plus(samples.minutes(3_000)));
            StoppableClock.Running other =
                clock.withLimit(TimeLimit.parse(limit.formatted(longer)));
            Instant due = clock.dueAt(calendar).orElseThrow();
            assertFalse(
                other.dueAt(calendar).orElseThrow().isBefore(due), other + " before " + clock);
            assertEquals(clock.elapsed(due, calendar), other.elapsed(due, calendar));
          }
        });
  }
}
