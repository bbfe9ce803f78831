package dev.thirdring.metrics.report.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a report of a period is made: on which day after the period's end, at what time of the zone.
 *
 * @param day 1: the day after the last; 5: for a month, the fifth of the following
 */
public record Timing(Rhythm rhythm, int day, LocalTime at, ZoneId zone) {

  public Instant dueAt(ReportPeriod period) {
    return period.end().plusDays(day - 1L).atTime(at).atZone(zone).toInstant();
  }

  /** The first period whose report falls due after this moment. */
  public ReportPeriod dueAfter(Instant moment) {
    ReportPeriod period =
        ReportPeriod.of(rhythm, moment.atZone(zone).toLocalDate().minusDays(day)).before();
    while (!dueAt(period).isAfter(moment)) {
      period = period.next();
    }
    return period;
  }
}
