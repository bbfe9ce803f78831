package dev.thirdring.metrics.forecast.model;

import java.time.LocalDate;

/** Days of one kind bring calls alike: a weekday, a public holiday, a make-up workday. */
public enum DayKind {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  HOLIDAY,
  MAKE_UP_WORKDAY;

  static DayKind weekday(LocalDate day) {
    return values()[day.getDayOfWeek().ordinal()];
  }

  boolean isWorkingWeekday() {
    return ordinal() <= FRIDAY.ordinal();
  }
}
