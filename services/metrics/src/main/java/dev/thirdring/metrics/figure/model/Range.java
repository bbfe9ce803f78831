package dev.thirdring.metrics.figure.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** A stretch of time: its start belongs to it, its end does not. Days are the zone's. */
public record Range(Instant from, Instant to, ZoneId zone) {

  /**
   * The period before, as long: of whole months as many months, of whole days as many days, of
   * anything else as many seconds.
   */
  public Range previous() {
    if (isMonths()) {
      return ofDays(first().minusMonths(months()), first());
    }
    if (isDays()) {
      return ofDays(first().minusDays(days()), first());
    }
    return new Range(from.minus(Duration.between(from, to)), from, zone);
  }

  /**
   * The same period last year: of whole months the same months, of anything else the same weekdays
   * of the same ISO weeks, since calls follow the week. Week 53 is compared with week 52 where last
   * year has none.
   */
  public Range yearBefore() {
    if (isMonths()) {
      return ofDays(first().minusYears(1), last().minusYears(1));
    }
    LocalDate before = first().minus(1, IsoFields.WEEK_BASED_YEARS);
    if (isDays()) {
      return ofDays(before, before.plusDays(days()));
    }
    Instant begin = from.atZone(zone).with(before).toInstant();
    return new Range(begin, begin.plus(Duration.between(from, to)), zone);
  }

  /** From the first of a month to the first of another. */
  public boolean isMonths() {
    return isDays() && first().getDayOfMonth() == 1 && last().getDayOfMonth() == 1;
  }

  /** How many months it touches whole. */
  public long months() {
    return ChronoUnit.MONTHS.between(first(), last());
  }

  private boolean isDays() {
    return isDayStart(from) && isDayStart(to);
  }

  private long days() {
    return ChronoUnit.DAYS.between(first(), last());
  }

  private boolean isDayStart(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        || local.toLocalDate().atStartOfDay(zone).toInstant().equals(moment);
  }

  private LocalDate first() {
    return from.atZone(zone).toLocalDate();
  }

  private LocalDate last() {
    return to.atZone(zone).toLocalDate();
  }

  private Range ofDays(LocalDate begin, LocalDate end) {
    return new Range(
        begin.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant(), zone);
  }
}
