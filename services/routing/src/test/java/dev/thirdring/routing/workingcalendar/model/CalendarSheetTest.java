package dev.thirdring.routing.workingcalendar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class CalendarSheetTest {
  private static final String DAY = "09:00-12:00, 13:30-18:00";
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static WorkingCalendar calendar(String zone, String monday, SheetDay... days) {
    return new CalendarSheet(
            "c", 3, zone, List.of(monday, DAY, DAY, DAY, DAY, "", ""), List.of(days))
        .toCalendar();
  }

  private static SheetDay day(LocalDate date, boolean working, String hours) {
    return new SheetDay(date, working, Optional.ofNullable(hours), "", "");
  }

  @Test
  void readsTheWeekAndNamesItsVersion() {
    WorkingCalendar calendar = calendar("Asia/Shanghai", DAY);
    assertEquals("c/3", calendar.version());
    assertTrue(calendar.isWorkingDay(MONDAY));
    assertFalse(calendar.isWorkingDay(SUNDAY));
  }

  @Test
  void makesAHolidayOfAWorkdayAndAWorkdayOfASunday() {
    WorkingCalendar calendar =
        calendar("Asia/Shanghai", DAY, day(MONDAY, false, null), day(SUNDAY, true, null));
    assertFalse(calendar.isWorkingDay(MONDAY));
    assertEquals(DAY, calendar.hoursOn(SUNDAY).toString());
  }

  @Test
  void givesAMakeUpWorkdayTheHoursOfTheFirstWorkdayThatThereIs() {
    WorkingCalendar calendar = calendar("Asia/Shanghai", "", day(SUNDAY, true, null));
    assertEquals(DAY, calendar.hoursOn(SUNDAY).toString());
  }

  @Test
  void givesADayHoursOfItsOwn() {
    assertEquals(
        "10:00-11:00",
        calendar("Asia/Shanghai", DAY, day(SUNDAY, true, "10:00-11:00"))
            .hoursOn(SUNDAY)
            .toString());
  }

  @Test
  void refusesWhatCannotBeReckonedWith() {
    assertThrows(IllegalArgumentException.class, () -> calendar("Mars/Olympus", DAY));
    assertThrows(IllegalArgumentException.class, () -> calendar("Asia/Shanghai", "nine to five"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new CalendarSheet("c", 0, "UTC", List.of("", "", "", "", "", "", ""), List.of())
                .toCalendar());
  }
}
