package dev.thirdring.platform.deadlines.calendar;

import java.time.DayOfWeek;
import java.util.Objects;

/** What takes the place of the ordinary week on one date. */
public sealed interface SpecialDay {

  WorkingHours hours(WeeklyPattern week);

  /** A public holiday: off, whatever weekday it is. */
  record Holiday() implements SpecialDay {
    @Override
    public WorkingHours hours(WeeklyPattern week) {
      return WorkingHours.none();
    }
  }

  /** A make-up workday with the hours of a weekday; the weekday may not be one that is off. */
  record WorkdayLike(DayOfWeek day) implements SpecialDay {
    public WorkdayLike {
      Objects.requireNonNull(day, "day");
    }

    @Override
    public WorkingHours hours(WeeklyPattern week) {
      return week.on(day);
    }
  }

  /** A workday with hours of its own. */
  record WorkdayWith(WorkingHours own) implements SpecialDay {
    public WorkdayWith {
      if (own.isEmpty()) {
        throw new IllegalArgumentException("A workday needs working hours; a day off is a holiday");
      }
    }

    @Override
    public WorkingHours hours(WeeklyPattern week) {
      return own;
    }
  }
}
