package dev.thirdring.platform.deadlines.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** From a time of day (included) until another (excluded). Midnight as the end means 24:00. */
public record WorkingInterval(LocalTime from, LocalTime until) {

  private static final String END_OF_DAY = "24:00";

  public WorkingInterval {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (!from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException(
          "A working interval ends after it begins, not " + from + "-" + until);
    }
  }

  /** Reads {@code 09:00-12:00} or {@code 13:30-24:00}. */
  public static WorkingInterval parse(String text) {
    String[] ends = text.strip().split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("A working interval is written 09:00-12:00, not " + text);
    }
    try {
      return new WorkingInterval(LocalTime.parse(ends[0].strip()), endOf(ends[1].strip()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "A working interval is written 09:00-12:00, not " + text, e);
    }
  }

  private static LocalTime endOf(String text) {
    if (text.equals("00:00")) {
      throw new IllegalArgumentException("The end of the day is written " + END_OF_DAY);
    }
    return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  boolean endsBy(LocalTime time) {
    return !until.equals(LocalTime.MIDNIGHT) && !until.isAfter(time);
  }

  boolean contains(LocalTime time) {
    return !time.isBefore(from) && !endsBy(time);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : until);
  }
}
