package dev.thirdring.platform.deadlines.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * What "within n working days" means here: the same working moment n working days later.
 *
 * <p>A start outside working time counts as the next working moment. A time of day at which the
 * target day does not work is drawn back to the end of the interval before it, or else to that
 * day's opening. So whoever starts, at any hour, gets the same number of whole working days:
 * counting to the close of business would give an early start almost a day more than a late one,
 * and counting the day of the start as the first would give a late one almost a day less. A later
 * start never has an earlier end, also when the clocks are changed.
 */
record WorkingDayCount(WorkingCalendar calendar) {

  Instant plus(Instant start, int days) {
    if (days < 0 || days > WorkingCalendar.WALK_DAYS_MAX) {
      throw new IllegalArgumentException(
          "Working days are 0 to " + WorkingCalendar.WALK_DAYS_MAX + ", not " + days);
    }
    Instant counted = calendar.nextWorkingMoment(start);
    return days == 0
        ? counted
        : sameMomentOn(dayAfter(calendar.dateOf(counted), days, start), counted);
  }

  private LocalDate dayAfter(LocalDate first, int days, Instant start) {
    LocalDate day = first;
    int left = days;
    for (int walked = 0; walked < WorkingCalendar.WALK_DAYS_MAX; walked++) {
      day = day.plusDays(1);
      left -= calendar.isWorkingDay(day) && !calendar.spansOf(day).isEmpty() ? 1 : 0;
      if (left == 0) {
        return day;
      }
    }
    throw WorkingCalendar.tooFar(start);
  }

  private Instant sameMomentOn(LocalDate day, Instant counted) {
    Instant wanted = momentOf(day.atTime(timeOfDay(counted, calendar.zone())), calendar.zone());
    List<Span> spans = calendar.spansOf(day);
    Instant drawn = spans.getFirst().from();
    for (Span span : spans) {
      if (span.contains(wanted)) {
        return wanted;
      }
      drawn = span.until().isAfter(wanted) ? drawn : span.until();
    }
    return drawn;
  }

  /**
   * The time that the clock shows; an hour shown for the second time counts as its end, to keep the
   * order.
   */
  private static LocalTime timeOfDay(Instant moment, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    LocalDateTime shown = LocalDateTime.ofInstant(moment, zone);
    ZoneOffsetTransition change = rules.getTransition(shown);
    if (change == null || rules.getOffset(moment).equals(change.getOffsetBefore())) {
      return shown.toLocalTime();
    }
    LocalDateTime end = change.getDateTimeBefore();
    return end.toLocalDate().equals(shown.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
  }

  /** When the clock shows it; for a time that the clock skips, the moment of the skip. */
  private static Instant momentOf(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
  }
}
