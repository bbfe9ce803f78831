package dev.thirdring.platform.deadlines.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When work is done (R9): a zone, an ordinary week and the days that differ from it. An instant is
 * working time if the wall clock of the zone then shows a working time; all operations follow from
 * this.
 */
public record WorkingCalendar(
    String version, ZoneId zone, WeeklyPattern week, Map<LocalDate, SpecialDay> specialDays) {

  /**
   * Bounds every search: the week has working time, so these days can only put it off for so long.
   */
  public static final int SPECIAL_DAYS_MAX = 3_660;

  /** No walk over the calendar is longer than a century. */
  public static final int WALK_DAYS_MAX = 36_600;

  public WorkingCalendar {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(week, "week");
    if (version.isBlank()) {
      throw new IllegalArgumentException("A calendar names its version");
    }
    if (specialDays.size() > SPECIAL_DAYS_MAX) {
      throw new IllegalArgumentException(
          "A calendar has at most " + SPECIAL_DAYS_MAX + " special days");
    }
    specialDays = Map.copyOf(specialDays);
    specialDays.forEach((date, special) -> refuseIdleWorkday(date, special, week));
  }

  private static void refuseIdleWorkday(LocalDate date, SpecialDay special, WeeklyPattern week) {
    if (!(special instanceof SpecialDay.Holiday) && special.hours(week).isEmpty()) {
      throw new IllegalArgumentException(
          "The make-up workday " + date + " follows a weekday that is off");
    }
  }

  public boolean isWorkingDay(LocalDate date) {
    return !hoursOn(date).isEmpty();
  }

  public WorkingHours hoursOn(LocalDate date) {
    SpecialDay special = specialDays.get(date);
    return special == null ? week.on(date.getDayOfWeek()) : special.hours(week);
  }

  public boolean isWorkingTime(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, zone);
    return hoursOn(dateOf(moment)).intervals().stream()
        .anyMatch(interval -> interval.contains(time));
  }

  /** The moment itself if it is working time, otherwise the start of the next working time. */
  public Instant nextWorkingMoment(Instant moment) {
    LocalDate day = dateOf(moment);
    for (int walked = 0; walked < WALK_DAYS_MAX; walked++, day = day.plusDays(1)) {
      for (Span span : spansOf(day)) {
        if (span.until().isAfter(moment)) {
          return span.from().isAfter(moment) ? span.from() : moment;
        }
      }
    }
    throw tooFar(moment);
  }

  /**
   * The earliest moment at which so much working time has passed since the start. Time that runs
   * out at the close of business is due at the close, not at the next opening; nothing to add gives
   * the start itself.
   */
  public Instant plusWorkingTime(Instant start, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Working time is added, not taken away: " + amount);
    }
    if (amount.isZero()) {
      return start;
    }
    Duration left = amount;
    LocalDate day = dateOf(start);
    for (int walked = 0; walked < WALK_DAYS_MAX; walked++, day = day.plusDays(1)) {
      for (Span whole : spansOf(day)) {
        Span span = whole.within(start, whole.until());
        if (!span.isEmpty() && span.length().compareTo(left) >= 0) {
          return span.from().plus(left);
        }
        left = span.isEmpty() ? left : left.minus(span.length());
      }
    }
    throw tooFar(start);
  }

  /**
   * The same working moment so many working days later, exactly as {@link WorkingDayCount} says.
   */
  public Instant plusWorkingDays(Instant start, int days) {
    return new WorkingDayCount(this).plus(start, days);
  }

  /** The working time from start to end; nothing if the end is not after the start. */
  public Duration workingTimeBetween(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    if (!start.isBefore(end)) {
      return sum;
    }
    if (Duration.between(start, end).toDays() > WALK_DAYS_MAX) {
      throw tooFar(start);
    }
    for (LocalDate day = dateOf(start);
        DaySpans.startOf(day, zone).isBefore(end);
        day = day.plusDays(1)) {
      for (Span whole : spansOf(day)) {
        Span span = whole.within(start, end);
        sum = span.isEmpty() ? sum : sum.plus(span.length());
      }
    }
    return sum;
  }

  List<Span> spansOf(LocalDate day) {
    return DaySpans.of(day, zone, this::hoursOn);
  }

  LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  static IllegalArgumentException tooFar(Instant from) {
    return new IllegalArgumentException("More than " + WALK_DAYS_MAX + " days away from " + from);
  }
}
