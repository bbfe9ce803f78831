package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Samples.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** See {@link WorkingDayCount} for what is promised. */
@Tag("R9")
class WorkingDaysPropertyTest {

  private static final int TRIES = 3_000;

  private static LocalDate dayOf(WorkingCalendar calendar, Instant moment) {
    return LocalDate.ofInstant(moment, calendar.zone());
  }

  /**
   * The moment just before, so that a close of business at 24:00 belongs to the day that it closes.
   */
  private static LocalDate dayEndedBy(WorkingCalendar calendar, Instant due) {
    return dayOf(calendar, calendar.isWorkingTime(due) ? due : due.minusNanos(1));
  }

  @Test
  void agreesWithACountDayByDay() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          int days = samples.between(1, 30);
          Instant due = calendar.plusWorkingDays(start, days);
          LocalDate first = dayOf(calendar, calendar.nextWorkingMoment(start));
          LocalDate last = dayEndedBy(calendar, due);
          long counted =
              first
                  .plusDays(1)
                  .datesUntil(last.plusDays(1))
                  .filter(
                      day ->
                          calendar
                              .workingTimeBetween(
                                  day.atStartOfDay(calendar.zone()).toInstant(),
                                  day.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
                              .isPositive())
                  .count();
          assertEquals(days, counted, start + " to " + due);
        });
  }

  @Test
  void isDueNoEarlierForALaterStartOrMoreDays() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant later =
              start.plus(samples.oneOf(List.of(samples.minutes(90), samples.minutes(3_000))));
          int days = samples.between(0, 20);
          Instant due = calendar.plusWorkingDays(start, days);
          assertFalse(
              calendar.plusWorkingDays(later, days).isBefore(due), later + " overtakes " + start);
          assertFalse(calendar.plusWorkingDays(start, days + samples.between(0, 5)).isBefore(due));
        });
  }

  @Test
  void keepsTheTimeOfDayWhereTheTargetDayWorksThen() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar =
              Calendars.daily(
                  samples.oneOf(List.of("Asia/Shanghai", "Europe/Berlin", "America/Chicago")),
                  "04:00-23:00");
          Instant start = samples.moment(calendar);
          int days = samples.between(1, 300);
          LocalDateTime counted =
              LocalDateTime.ofInstant(calendar.nextWorkingMoment(start), calendar.zone());
          assertEquals(
              counted.plusDays(days),
              LocalDateTime.ofInstant(calendar.plusWorkingDays(start, days), calendar.zone()));
        });
  }

  @Test
  void neverWaitsPastTheTimeOfDayExceptForTheOpening() {
    forAll(
        TRIES,
        samples -> {
          WorkingCalendar calendar = samples.calendar();
          Instant start = samples.moment(calendar);
          Instant due = calendar.plusWorkingDays(start, samples.between(1, 10));
          Instant counted = calendar.nextWorkingMoment(start);
          LocalDate day = dayEndedBy(calendar, due);
          if (changesItsClocks(calendar, day)
              || changesItsClocks(calendar, dayOf(calendar, counted))) {
            return;
          }
          Instant opening =
              calendar.nextWorkingMoment(day.atStartOfDay(calendar.zone()).toInstant());
          LocalTime time = LocalTime.ofInstant(counted, calendar.zone());
          Instant sameTime = day.atTime(time).atZone(calendar.zone()).toInstant();
          assertFalse(
              due.isAfter(sameTime) && !due.equals(opening), "due " + due + " from " + start);
          assertEquals(
              Duration.ZERO,
              calendar.workingTimeBetween(due, sameTime),
              "drawn back over working time");
        });
  }

  private static boolean changesItsClocks(WorkingCalendar calendar, LocalDate day) {
    Instant midnight = day.atStartOfDay(calendar.zone()).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return !Duration.between(midnight, next).equals(Duration.ofDays(1));
  }
}
