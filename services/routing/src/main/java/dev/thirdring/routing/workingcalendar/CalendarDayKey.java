package dev.thirdring.routing.workingcalendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** Names one special day; Hibernate wants a class with a constructor without arguments. */
class CalendarDayKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public String calendarCode;
  public LocalDate day;

  CalendarDayKey() {}

  CalendarDayKey(String calendarCode, LocalDate day) {
    this.calendarCode = calendarCode;
    this.day = day;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarDayKey key
        && Objects.equals(calendarCode, key.calendarCode)
        && Objects.equals(day, key.day);
  }

  @Override
  public int hashCode() {
    return Objects.hash(calendarCode, day);
  }
}
