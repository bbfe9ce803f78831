package dev.thirdring.metrics.forecast.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean of days that are like the day.
 *
 * @param alike the kinds of day it was made from: its own, or the nearest when there was none
 * @param from the days it was made from, latest first; none: nothing can be said
 * @param sums calls of those days together, by half hour
 */
public record DayForecast(
    LocalDate day, DayKind kind, Likeness alike, List<LocalDate> from, List<Long> sums) {
  private static final int DECIMALS = 2;

  /** How near the days are that it was made from. */
  public enum Likeness {
    SAME_KIND,
    /** Sundays stand in for holidays, working weekdays for make-up workdays. */
    STAND_IN,
    NONE
  }

  public boolean isKnown() {
    return !from.isEmpty();
  }

  /** Calls expected in a half hour, rounded to two decimals. */
  public BigDecimal calls(int halfHour) {
    return mean(sums.get(halfHour));
  }

  public BigDecimal calls() {
    return mean(sums.stream().mapToLong(Long::longValue).sum());
  }

  /** Unrounded. */
  public double expected(int halfHour) {
    return (double) sums.get(halfHour) / from.size();
  }

  /** Σ |forecast − actual| × days, an integer. */
  long absoluteDifference(List<Long> actual) {
    return IntStream.range(0, sums.size())
        .mapToLong(half -> Math.abs(sums.get(half) - from.size() * actual.get(half)))
        .sum();
  }

  private BigDecimal mean(long sum) {
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(from.size()), DECIMALS, RoundingMode.HALF_UP);
  }
}
