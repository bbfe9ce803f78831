package dev.thirdring.routing.workingcalendar.model;

import dev.thirdring.platform.deadlines.calendar.SpecialDay;
import dev.thirdring.platform.deadlines.calendar.WeeklyPattern;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.deadlines.calendar.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar as people write it.
 *
 * @param week seven texts from Monday on, such as {@code 09:00-12:00, 13:30-18:00}; empty: off
 */
public record CalendarSheet(
    String code, long version, String zone, List<String> week, List<SheetDay> days) {

  public CalendarSheet {
    week = List.copyOf(week);
    days = List.copyOf(days);
    if (week.size() != DayOfWeek.values().length) {
      throw new IllegalArgumentException("A week has seven days");
    }
  }

  /** Refuses with an {@link IllegalArgumentException} that says what is allowed. */
  public WorkingCalendar toCalendar() {
    WeeklyPattern pattern = pattern();
    Map<LocalDate, SpecialDay> special = new HashMap<>();
    days.forEach(day -> special.put(day.date(), meaning(day, pattern)));
    return new WorkingCalendar(code + "/" + version, zoneId(), pattern, special);
  }

  private WeeklyPattern pattern() {
    Map<DayOfWeek, WorkingHours> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, WorkingHours.parse(week.get(day.ordinal())));
    }
    return new WeeklyPattern(hours);
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("A zone is written Asia/Shanghai, not " + zone, unknown);
    }
  }

  private static SpecialDay meaning(SheetDay day, WeeklyPattern pattern) {
    if (!day.working()) {
      return new SpecialDay.Holiday();
    }
    return day.hours()
        .<SpecialDay>map(hours -> new SpecialDay.WorkdayWith(WorkingHours.parse(hours)))
        .orElseGet(() -> new SpecialDay.WorkdayLike(firstWorkday(pattern)));
  }

  private static DayOfWeek firstWorkday(WeeklyPattern pattern) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!pattern.on(day).isEmpty()) {
        return day;
      }
    }
    throw new IllegalStateException("a week without work cannot be built");
  }
}
