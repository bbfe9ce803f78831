package dev.thirdring.routing.workingcalendar.model;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;

/** A calendar as it was at a time. An edition never changes. */
public record CalendarEdition(String code, long version) {
  static final String SEPARATOR = "/";

  /** The edition that a calendar says it is. */
  public static CalendarEdition of(WorkingCalendar calendar) {
    String name = calendar.version();
    int cut = name.lastIndexOf(SEPARATOR);
    return new CalendarEdition(name.substring(0, cut), Long.parseLong(name.substring(cut + 1)));
  }

  @Override
  public String toString() {
    return code + SEPARATOR + version;
  }
}
