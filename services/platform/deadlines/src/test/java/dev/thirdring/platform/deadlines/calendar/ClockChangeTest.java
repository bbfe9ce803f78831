package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Calendars.at;
import static dev.thirdring.platform.deadlines.calendar.Calendars.daily;
import static dev.thirdring.platform.deadlines.calendar.Calendars.office;
import static dev.thirdring.platform.deadlines.calendar.Calendars.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Berlin went from 02:00 to 03:00 on 2026-03-29 and back on 10-25; Chicago from 02:00 on 03-08 and
 * back on 11-01.
 */
@Tag("R9")
class ClockChangeTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       00:00-24:00, 2026-03-29, PT23H",
    "Europe/Berlin,       00:00-24:00, 2026-10-25, PT25H",
    "Europe/Berlin,       01:00-02:30, 2026-03-29, PT1H",
    "Europe/Berlin,       02:15-02:45, 2026-03-29, PT0S",
    "Europe/Berlin,       02:15-02:45, 2026-10-25, PT1H",
    "Europe/Berlin,       22:00-24:00, 2026-10-25, PT2H",
    "America/Chicago,     00:00-24:00, 2026-03-08, PT23H",
    "America/Chicago,     01:30-03:30, 2026-03-08, PT1H",
    "America/Chicago,     00:00-24:00, 2026-11-01, PT25H",
    "America/Chicago,     01:30-01:45, 2026-11-01, PT30M",
    "Australia/Lord_Howe, 00:00-24:00, 2026-10-04, PT23H30M",
    "Pacific/Apia,        09:00-17:00, 2011-12-30, PT0S",
    "Asia/Shanghai,       00:00-24:00, 2026-03-29, PT24H"
  })
  void countsRealTimeOnTheDayOfTheChange(String zone, String hours, String day, Duration worked) {
    WorkingCalendar calendar = daily(zone, hours);
    Instant midnight = LocalDate.parse(day).atStartOfDay(calendar.zone()).toInstant();
    Instant next = LocalDate.parse(day).plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    assertEquals(worked, calendar.workingTimeBetween(midnight, next));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,   2026-03-27T17:00, 1, 2026-03-30T17:00",
    "Europe/Berlin,   2026-10-23T17:00, 1, 2026-10-26T17:00",
    "America/Chicago, 2026-03-06T17:00, 5, 2026-03-13T17:00",
    "America/Chicago, 2026-10-30T17:00, 5, 2026-11-06T17:00"
  })
  void keepsTheWallClockOverTheChange(String zone, String start, int days, String due) {
    WorkingCalendar calendar = office(zone);
    assertEquals(due, shown(calendar, calendar.plusWorkingDays(at(calendar, start), days)));
  }

  @Test
  void drawsASkippedTimeOfDayToTheMomentOfTheSkip() {
    WorkingCalendar calendar = daily("Europe/Berlin", "00:00-24:00");
    Instant due = calendar.plusWorkingDays(at(calendar, "2026-03-28T02:45"), 1);
    assertEquals(Instant.parse("2026-03-29T01:00:00Z"), due);
  }

  @Test
  void takesTheRepeatedHourInItsOrder() {
    WorkingCalendar calendar = daily("Europe/Berlin", "00:00-24:00");
    Instant first = Instant.parse("2026-10-25T00:45:00Z");
    Instant second = Instant.parse("2026-10-25T01:15:00Z");
    assertEquals("2026-10-26T02:45", shown(calendar, calendar.plusWorkingDays(first, 1)));
    assertEquals("2026-10-26T03:00", shown(calendar, calendar.plusWorkingDays(second, 1)));
  }

  @Test
  void seesTheTwoDatesOfANightSetBackOverMidnight() {
    // Newfoundland set its clocks from 00:01 back to 23:01 on the day before, until 2011.
    WorkingCalendar calendar = daily("America/St_Johns", "23:30-24:00");
    Instant evening = Instant.parse("2010-11-07T00:00:00Z");
    assertEquals(
        Duration.ofHours(1),
        calendar.workingTimeBetween(evening, evening.plus(Duration.ofHours(8))));
    Instant due = calendar.plusWorkingTime(evening, Duration.ofMinutes(45));
    assertEquals("2010-11-06T23:45", shown(calendar, due));
    assertEquals(Duration.ofMinutes(45), calendar.workingTimeBetween(evening, due));
    assertTrue(calendar.isWorkingTime(due));
    assertFalse(calendar.isWorkingTime(due.plus(Duration.ofMinutes(15))));
  }

  @Test
  void skipsADateThatTheZoneNeverHad() {
    WorkingCalendar samoa = daily("Pacific/Apia", "09:00-17:00");
    assertEquals(
        "2011-12-31T10:00", shown(samoa, samoa.plusWorkingDays(at(samoa, "2011-12-29T10:00"), 1)));
  }
}
