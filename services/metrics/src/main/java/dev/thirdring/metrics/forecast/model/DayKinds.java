package dev.thirdring.metrics.forecast.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * Tells the kind of a day.
 *
 * @param special days unlike their weekday: true for a make-up workday, false for a holiday
 */
public record DayKinds(Map<LocalDate, Boolean> special) {

  public DayKind of(LocalDate day) {
    Boolean working = special.get(day);
    if (working == null) {
      return DayKind.weekday(day);
    }
    return working ? DayKind.MAKE_UP_WORKDAY : DayKind.HOLIDAY;
  }
}
