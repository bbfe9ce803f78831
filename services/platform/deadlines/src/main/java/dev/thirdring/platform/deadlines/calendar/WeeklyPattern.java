package dev.thirdring.platform.deadlines.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/**
 * The ordinary week; days that are not named are off. A week without any working time is refused.
 */
public record WeeklyPattern(Map<DayOfWeek, WorkingHours> days) {

  public WeeklyPattern {
    EnumMap<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, days.getOrDefault(day, WorkingHours.none()));
    }
    if (week.values().stream().allMatch(WorkingHours::isEmpty)) {
      throw new IllegalArgumentException("A week needs at least one working interval");
    }
    days = Map.copyOf(week);
  }

  /** The same hours from Monday to Friday. */
  public static WeeklyPattern mondayToFriday(WorkingHours hours) {
    EnumMap<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, hours);
      }
    }
    return new WeeklyPattern(week);
  }

  public WorkingHours on(DayOfWeek day) {
    return days.get(day);
  }
}
