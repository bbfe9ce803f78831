package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Samples.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Over random calendars in five zones, around changes of the clocks and the end of the year (see
 * {@link Samples}).
 */
@Tag("R9")
class WorkingTimePropertyTest {

  private static final int TRIES = 1_500;

  /** The definition itself, minute by minute, without any of the arithmetic under test. */
  private static boolean clockShowsWork(WorkingCalendar calendar, Instant moment) {
    ZonedDateTime shown = moment.atZone(calendar.zone());
    SpecialDay special = calendar.specialDays().get(shown.toLocalDate());
    WorkingHours hours =
        switch (special) {
          case null -> calendar.week().days().get(shown.getDayOfWeek());
          case SpecialDay.Holiday() -> WorkingHours.none();
          case SpecialDay.WorkdayLike(var weekday) -> calendar.week().days().get(weekday);
          case SpecialDay.WorkdayWith(var own) -> own;
        };
    int second = shown.toLocalTime().toSecondOfDay();
    return hours.intervals().stream()
        .anyMatch(
            interval -> {
              int end =
                  interval.until().equals(LocalTime.MIDNIGHT)
                      ? 86_400
                      : interval.until().toSecondOfDay();
              return interval.from().toSecondOfDay() <= second && second < end;
            });
  }

  @Test
  void countsExactlyTheMinutesAtWhichTheClockShowsWork() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant end = start.plus(samples.minutes(4_000));
          long minutes = 0;
          for (Instant at = start; at.isBefore(end); at = at.plusSeconds(60)) {
            boolean work = clockShowsWork(calendar, at);
            assertEquals(work, calendar.isWorkingTime(at), at.toString());
            minutes += work ? 1 : 0;
          }
          assertEquals(Duration.ofMinutes(minutes), calendar.workingTimeBetween(start, end));
        });
  }

  @Test
  void findsInTheCountWhatWasAdded() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Duration amount = Duration.ofSeconds(samples.between(0, 400_000));
          Instant due = calendar.plusWorkingTime(start, amount);
          assertEquals(amount, calendar.workingTimeBetween(start, due));
          assertTrue(
              amount.isZero() || calendar.isWorkingTime(due.minusNanos(1)),
              "not the earliest such moment");
        });
  }

  @Test
  void isDueNoEarlierForALaterStartOrALongerTime() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant later = start.plus(samples.minutes(3_000));
          Duration amount = samples.minutes(6_000);
          Duration longer = amount.plus(samples.minutes(3_000));
          Instant due = calendar.plusWorkingTime(start, amount);
          assertFalse(calendar.plusWorkingTime(later, amount).isBefore(due));
          assertFalse(calendar.plusWorkingTime(start, longer).isBefore(due));
        });
  }

  @Test
  void addsInTwoStepsWhatItAddsInOne() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Duration first = samples.minutes(3_000);
          Duration second = samples.minutes(3_000);
          assertEquals(
              calendar.plusWorkingTime(start, first.plus(second)),
              calendar.plusWorkingTime(calendar.plusWorkingTime(start, first), second));
        });
  }

  @Test
  void findsNoWorkBeforeTheNextWorkingMoment() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant next = calendar.nextWorkingMoment(start);
          assertFalse(next.isBefore(start));
          assertTrue(calendar.isWorkingTime(next));
          assertEquals(Duration.ZERO, calendar.workingTimeBetween(start, next));
        });
  }
}
