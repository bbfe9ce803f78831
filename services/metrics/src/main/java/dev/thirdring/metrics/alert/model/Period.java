package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long a figure is looked at before it is judged. Days, weeks and months are the zone's. */
public enum Period {
  HALF_HOUR,
  HOUR,
  DAY,
  /** ISO 8601: from Monday. */
  WEEK,
  MONTH;

  private static final int HALF = 30;

  /** The period that holds this moment. */
  public Range of(Instant moment, ZoneId zone) {
    ZonedDateTime start = start(moment.atZone(zone));
    return new Range(start.toInstant(), next(start).toInstant(), zone);
  }

  /** The last period that is wholly over. */
  public Range lastEnded(Instant now, ZoneId zone) {
    return before(of(now, zone));
  }

  public Range before(Range period) {
    return of(period.from().minusMillis(1), period.zone());
  }

  public Range after(Range period) {
    return of(period.to(), period.zone());
  }

  /** This period and those before it, the oldest first. */
  public List<Range> upTo(Range last, int count) {
    List<Range> periods = new ArrayList<>();
    Range period = last;
    for (int back = 0; back < count; back++) {
      periods.addFirst(period);
      period = before(period);
    }
    return periods;
  }

  /** Roughly, for what need not be exact. */
  public Duration length() {
    return switch (this) {
      case HALF_HOUR -> Duration.ofMinutes(HALF);
      case HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofDays(1);
      case WEEK -> Duration.ofDays(DayOfWeek.values().length);
      case MONTH -> ChronoUnit.MONTHS.getDuration();
    };
  }

  private ZonedDateTime start(ZonedDateTime moment) {
    ZonedDateTime hour = moment.truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime day = moment.toLocalDate().atStartOfDay(moment.getZone());
    return switch (this) {
      case HALF_HOUR -> moment.getMinute() < HALF ? hour : hour.plusMinutes(HALF);
      case HOUR -> hour;
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private ZonedDateTime next(ZonedDateTime start) {
    return switch (this) {
      case HALF_HOUR -> start.plusMinutes(HALF);
      case HOUR -> start.plusHours(1);
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }
}
