package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Calendars.at;
import static dev.thirdring.platform.deadlines.calendar.Calendars.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked out by hand, 7.5 working hours a day: 09:00-12:00 and 13:30-18:00. */
@Tag("R9")
class ChineseYearsTest {

  private final WorkingCalendar china = Calendars.china();

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void hasTheWorkdaysOfTheHolidayNotices(int year, int workdays) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    assertEquals(
        workdays, newYear.datesUntil(newYear.plusYears(1)).filter(china::isWorkingDay).count());
    assertEquals(
        Duration.ofMinutes(450L * workdays),
        china.workingTimeBetween(
            at(china, newYear + "T00:00"), at(china, newYear.plusYears(1) + "T00:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "Friday evening counts to Monday evening, 2026-03-06T17:50, 1, 2026-03-09T17:50",
    "ten days in an ordinary month,           2026-03-06T17:50, 10, 2026-03-20T17:50",
    "ten days over National Day 2026,         2026-09-28T10:00, 10, 2026-10-16T10:00",
    "the make-up Saturday is a day,           2026-10-09T10:00, 1, 2026-10-10T10:00",
    "over Spring Festival 2026,               2026-02-14T11:00, 1, 2026-02-24T11:00",
    "received in the holiday,                 2026-02-18T03:00, 1, 2026-02-25T09:00",
    "received at noon,                        2026-03-10T12:30, 2, 2026-03-12T13:30",
    "received after hours,                    2026-03-10T22:15, 1, 2026-03-12T09:00",
    "over the end of the year,                2025-12-31T17:50, 1, 2026-01-04T17:50",
    "over 29 February,                        2024-02-28T09:00, 2, 2024-03-01T09:00",
    "no day at all is the next moment,        2026-02-18T03:00, 0, 2026-02-24T09:00"
  })
  void countsWorkingDays(String what, String start, int days, String due) {
    assertEquals(due, shown(china, china.plusWorkingDays(at(china, start), days)), what);
  }

  @ParameterizedTest
  @CsvSource({
    "ten minutes to closing leave the rest,   2026-03-06T17:50, PT1H,    2026-03-09T09:50",
    "what fits before closing is due then,    2026-03-06T17:50, PT10M,   2026-03-06T18:00",
    "the noon break does not count,           2026-03-10T11:30, PT1H,    2026-03-10T14:00",
    "over Spring Festival 2026,               2026-02-14T17:00, PT2H,    2026-02-24T10:00",
    "the make-up Saturday works,              2026-02-13T17:00, PT2H,    2026-02-14T10:00",
    "four working hours over the year's end,  2025-12-31T16:00, PT4H,    2026-01-04T11:00",
    "a whole day is 7.5 hours,                2026-03-10T09:00, PT7H30M, 2026-03-10T18:00",
    "nothing added is the start,              2026-02-18T03:00, PT0S,    2026-02-18T03:00"
  })
  void countsWorkingTime(String what, String start, Duration amount, String due) {
    assertEquals(due, shown(china, china.plusWorkingTime(at(china, start), amount)), what);
  }

  @Test
  void worksFromTheOpeningUntilJustBeforeTheClose() {
    assertFalse(china.isWorkingTime(at(china, "2026-03-10T08:59:59")));
    assertTrue(china.isWorkingTime(at(china, "2026-03-10T09:00")));
    assertTrue(china.isWorkingTime(at(china, "2026-03-10T11:59:59")));
    assertFalse(china.isWorkingTime(at(china, "2026-03-10T12:00")));
    assertFalse(china.isWorkingTime(at(china, "2026-03-10T18:00")));
  }

  @Test
  void findsTheNextWorkingMomentAfterTheHoliday() {
    assertEquals(
        "2026-02-24T09:00", shown(china, china.nextWorkingMoment(at(china, "2026-02-14T18:00"))));
    assertEquals(
        "2026-02-14T17:59", shown(china, china.nextWorkingMoment(at(china, "2026-02-14T17:59"))));
  }
}
