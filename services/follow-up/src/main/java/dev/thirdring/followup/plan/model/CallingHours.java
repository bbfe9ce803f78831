package dev.thirdring.followup.plan.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When customers may be called, every day.
 *
 * @param until exclusive; midnight is the end of the day
 */
public record CallingHours(LocalTime from, LocalTime until, ZoneId zone) {

  public static boolean isValid(LocalTime from, LocalTime until) {
    return until.equals(LocalTime.MIDNIGHT) || from.isBefore(until);
  }

  public boolean contain(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    return !time.isBefore(from) && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
  }

  /** This moment, or the next at which calling is allowed (F3). */
  public Instant next(Instant moment) {
    if (contain(moment)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(zone);
    boolean later = local.toLocalTime().isBefore(from);
    return local.toLocalDate().plusDays(later ? 0 : 1).atTime(from).atZone(zone).toInstant();
  }
}
