package dev.thirdring.platform.deadlines.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * How long something may take, and in which time it is counted (R9). Limits are data: {@link
 * #toString} is the text that tables and interfaces carry, {@link #parse} reads it.
 */
public sealed interface TimeLimit {

  /** The longest limit, ten years, whichever time it is counted in. */
  Duration LONGEST = Duration.ofDays(3_660);

  /** When a limit that began at the start and was never stopped runs out. */
  Instant dueAt(Instant start, WorkingCalendar calendar);

  /** The time that counts towards this limit; nothing if the end is not after the start. */
  Duration counted(Instant start, Instant end, WorkingCalendar calendar);

  /** A due moment put off by time counted as this limit counts it. */
  Instant putOff(Instant due, Duration counted, WorkingCalendar calendar);

  /** Reads {@code PT48H} (by the clock), {@code PT4H working} or {@code 10 working days}. */
  static TimeLimit parse(String text) {
    String[] words = text.strip().split(" +");
    try {
      if (words.length == 1) {
        return new ByTheClock(Duration.parse(words[0]));
      } else if (words.length == 2 && words[1].equals("working")) {
        return new WorkingTime(Duration.parse(words[0]));
      } else if (words.length == 3 && words[1].equals("working") && words[2].equals("days")) {
        return new WorkingDays(Integer.parseInt(words[0]));
      }
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(unreadable(text), e);
    }
    throw new IllegalArgumentException(unreadable(text));
  }

  private static String unreadable(String text) {
    return "A time limit is written PT48H, PT4H working or 10 working days, not " + text;
  }

  private static void refuseOutOfRange(Duration amount) {
    if (!amount.isPositive() || amount.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A time limit is longer than nothing and at most ten years: " + amount);
    }
  }

  /** Runs day and night. */
  record ByTheClock(Duration amount) implements TimeLimit {
    public ByTheClock {
      refuseOutOfRange(amount);
    }

    @Override
    public Instant dueAt(Instant start, WorkingCalendar calendar) {
      return start.plus(amount);
    }

    @Override
    public Duration counted(Instant start, Instant end, WorkingCalendar calendar) {
      return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    @Override
    public Instant putOff(Instant due, Duration counted, WorkingCalendar calendar) {
      return due.plus(counted);
    }

    @Override
    public String toString() {
      return amount.toString();
    }
  }

  /** Runs while work is done. */
  record WorkingTime(Duration amount) implements TimeLimit {
    public WorkingTime {
      refuseOutOfRange(amount);
    }

    @Override
    public Instant dueAt(Instant start, WorkingCalendar calendar) {
      return calendar.plusWorkingTime(start, amount);
    }

    @Override
    public Duration counted(Instant start, Instant end, WorkingCalendar calendar) {
      return calendar.workingTimeBetween(start, end);
    }

    @Override
    public Instant putOff(Instant due, Duration counted, WorkingCalendar calendar) {
      return calendar.plusWorkingTime(due, counted);
    }

    @Override
    public String toString() {
      return amount + " working";
    }
  }

  /**
   * Runs out at the same working moment so many working days later; meanwhile working time counts.
   */
  record WorkingDays(int days) implements TimeLimit {
    public WorkingDays {
      refuseOutOfRange(Duration.ofDays(days));
    }

    @Override
    public Instant dueAt(Instant start, WorkingCalendar calendar) {
      return calendar.plusWorkingDays(start, days);
    }

    @Override
    public Duration counted(Instant start, Instant end, WorkingCalendar calendar) {
      return calendar.workingTimeBetween(start, end);
    }

    @Override
    public Instant putOff(Instant due, Duration counted, WorkingCalendar calendar) {
      return calendar.plusWorkingTime(due, counted);
    }

    @Override
    public String toString() {
      return days + " working days";
    }
  }
}
