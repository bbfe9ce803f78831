package dev.thirdring.routing.routingrule.model;

import java.time.LocalTime;

/** A part of the day; it may run over midnight. Its end is outside. */
public record Hours(LocalTime from, LocalTime until) {

  public boolean contain(LocalTime time) {
    boolean afterFrom = !time.isBefore(from);
    boolean beforeUntil = time.isBefore(until);
    return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
  }

  @Override
  public String toString() {
    return from + "-" + until;
  }
}
