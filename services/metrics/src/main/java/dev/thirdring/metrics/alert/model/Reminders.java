package dev.thirdring.metrics.alert.model;

import java.time.Duration;
import java.time.Instant;

/** Reminders of an alert that nobody took up: each comes after twice the time of the one before. */
public record Reminders(int sent, Instant nextAt) {
  private static final Duration LONGEST = Duration.ofDays(2);
  private static final int DOUBLINGS_MAX = 10;

  public static Reminders beginning(Instant raisedAt, Period period) {
    return new Reminders(0, raisedAt.plus(after(period, 0)));
  }

  public boolean isDue(Instant now) {
    return !now.isBefore(nextAt);
  }

  public Reminders sent(Instant now, Period period) {
    return new Reminders(sent + 1, now.plus(after(period, sent + 1)));
  }

  /** The first after a period, the longest wait two days. */
  private static Duration after(Period period, int sent) {
    Duration first = period.length().compareTo(LONGEST) > 0 ? LONGEST : period.length();
    Duration grown = first.multipliedBy(1L << Math.min(sent, DOUBLINGS_MAX));
    return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
  }
}
