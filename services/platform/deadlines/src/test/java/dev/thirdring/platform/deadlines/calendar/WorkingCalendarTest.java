package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Calendars.at;
import static dev.thirdring.platform.deadlines.calendar.Calendars.daily;
import static dev.thirdring.platform.deadlines.calendar.Calendars.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R9")
class WorkingCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

  private static WorkingCalendar withSpecial(
      WeeklyPattern week, Map<LocalDate, SpecialDay> special) {
    return new WorkingCalendar("1", SHANGHAI, week, special);
  }

  private static WeeklyPattern office() {
    return WeeklyPattern.mondayToFriday(WorkingHours.parse("09:00-17:00"));
  }

  @Test
  void worksAcrossMidnightWhereIntervalsMeet() {
    WorkingCalendar nights = daily("Asia/Shanghai", "00:00-06:00, 22:00-24:00");
    assertEquals(
        "2026-01-01T01:00",
        shown(
            nights,
            nights.plusWorkingTime(at(nights, "2025-12-31T22:30"), Duration.ofMinutes(150))));
    assertEquals(
        "2026-01-01T00:00",
        shown(nights, nights.plusWorkingTime(at(nights, "2025-12-31T22:00"), Duration.ofHours(2))));
    assertTrue(nights.isWorkingTime(at(nights, "2025-12-31T23:59:59.999999999")));
    assertTrue(nights.isWorkingTime(at(nights, "2026-01-01T00:00")));
  }

  @Test
  void closesAtMidnightWhenTheNextDayDoesNotOpenThen() {
    WorkingCalendar evenings = daily("Asia/Shanghai", "18:00-24:00");
    assertFalse(evenings.isWorkingTime(at(evenings, "2026-01-01T00:00")));
    assertEquals(
        "2026-01-01T18:00",
        shown(evenings, evenings.nextWorkingMoment(at(evenings, "2026-01-01T00:00"))));
  }

  @Test
  void worksAMakeUpDayLikeTheNamedWeekdayOrAtItsOwnHours() {
    SpecialDay like = new SpecialDay.WorkdayLike(DayOfWeek.TUESDAY);
    SpecialDay own = new SpecialDay.WorkdayWith(WorkingHours.parse("10:00-11:30"));
    assertEquals(
        "09:00-17:00", withSpecial(office(), Map.of(SATURDAY, like)).hoursOn(SATURDAY).toString());
    assertEquals(
        "10:00-11:30", withSpecial(office(), Map.of(SATURDAY, own)).hoursOn(SATURDAY).toString());
    assertFalse(withSpecial(office(), Map.of()).isWorkingDay(SATURDAY));
  }

  @Test
  void keepsNothingThatOthersCanChange() {
    Map<LocalDate, SpecialDay> special = new HashMap<>();
    WorkingCalendar calendar = withSpecial(office(), special);
    special.put(SATURDAY, new SpecialDay.WorkdayLike(DayOfWeek.MONDAY));
    assertFalse(calendar.isWorkingDay(SATURDAY));
    assertThrows(UnsupportedOperationException.class, () -> calendar.specialDays().clear());
  }

  @Test
  void refusesAMakeUpDayThatFollowsADayOff() {
    Map<LocalDate, SpecialDay> special =
        Map.of(SATURDAY, new SpecialDay.WorkdayLike(DayOfWeek.SUNDAY));
    assertThrows(IllegalArgumentException.class, () -> withSpecial(office(), special));
  }

  @Test
  void refusesAWeekWithoutWork() {
    assertThrows(IllegalArgumentException.class, () -> new WeeklyPattern(Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> WeeklyPattern.mondayToFriday(WorkingHours.none()));
  }

  @Test
  void findsWorkAfterTheLongestHolidayThatItAccepts() {
    WeeklyPattern mondays =
        new WeeklyPattern(Map.of(DayOfWeek.MONDAY, WorkingHours.parse("09:00-10:00")));
    LocalDate monday = LocalDate.of(2026, 3, 9);
    Map<LocalDate, SpecialDay> off =
        monday
            .datesUntil(monday.plusWeeks(3_660), Period.ofWeeks(1))
            .collect(Collectors.toMap(Function.identity(), day -> new SpecialDay.Holiday()));
    WorkingCalendar calendar = withSpecial(mondays, off);
    assertEquals(
        monday.plusWeeks(3_660) + "T09:00",
        shown(calendar, calendar.nextWorkingMoment(at(calendar, "2026-03-09T00:00"))));
    off.put(SATURDAY, new SpecialDay.Holiday());
    assertThrows(IllegalArgumentException.class, () -> withSpecial(mondays, off));
  }

  @Test
  void refusesToWalkFurtherThanACentury() {
    WorkingCalendar calendar = withSpecial(office(), Map.of());
    Instant start = at(calendar, "2026-03-09T00:00");
    assertThrows(
        IllegalArgumentException.class,
        () -> calendar.plusWorkingTime(start, Duration.ofDays(20_000)));
    assertThrows(IllegalArgumentException.class, () -> calendar.plusWorkingDays(start, 30_000));
    assertThrows(
        IllegalArgumentException.class, () -> calendar.workingTimeBetween(Instant.MIN, start));
    assertThrows(
        IllegalArgumentException.class,
        () -> calendar.plusWorkingTime(start, Duration.ofHours(-1)));
    assertThrows(IllegalArgumentException.class, () -> calendar.plusWorkingDays(start, -1));
  }

  @Test
  void countsNothingBackwards() {
    WorkingCalendar calendar = withSpecial(office(), Map.of());
    Instant start = at(calendar, "2026-03-09T10:00");
    assertEquals(Duration.ZERO, calendar.workingTimeBetween(start, start.minusSeconds(3_600)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13:30-18:00,09:00-12:00 | 09:00-12:00, 13:30-18:00",
        "09:00-12:00,12:00-18:00 | 09:00-12:00, 12:00-18:00",
        "18:00-24:00             | 18:00-24:00",
        "00:00-24:00             | 00:00-24:00",
        "''                      | ''"
      })
  void readsHoursInOrder(String text, String hours) {
    assertEquals(hours, WorkingHours.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:00-12:00, 11:00-13:00",
        "18:00-24:00, 19:00-20:00",
        "00:00-24:00, 09:00-10:00",
        "12:00-09:00",
        "09:00-09:00",
        "09:00",
        "9-12",
        "09:00-25:00",
        "22:00-00:00",
        "09:00-12:00,",
        "24:00-24:00"
      })
  void refusesHoursThatOverlapOrMakeNoSense(String text) {
    assertThrows(IllegalArgumentException.class, () -> WorkingHours.parse(text));
  }
}
