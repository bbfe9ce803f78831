package dev.thirdring.metrics.forecast.model;

import dev.thirdring.metrics.forecast.model.DayForecast.Likeness;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Forecasts calls of a day as the mean of the latest days of its kind: simple, so that everybody
 * can check it, and honest, since {@link ForecastErrors} shows how far it was off.
 */
public final class Forecasting {
  /** Of an ordinary weekday: six weeks that were no holidays, found in thirteen. */
  static final int DAYS_MAX = 6;

  static final int WEEKDAY_REACH = 13 * 7;

  /** Holidays and make-up workdays are few: they are looked for a year back. */
  public static final int SPECIAL_REACH = 400;

  private final History history;
  private final DayKinds kinds;

  public Forecasting(History history, DayKinds kinds) {
    this.history = history;
    this.kinds = kinds;
  }

  /**
   * @param known the first day that is not known: only days before it are used
   */
  public DayForecast of(LocalDate day, LocalDate known) {
    DayKind kind = kinds.of(day);
    List<LocalDate> same = latest(known, reach(kind), kind::equals);
    if (!same.isEmpty()) {
      return forecast(day, kind, Likeness.SAME_KIND, same);
    }
    List<LocalDate> near = latest(known, WEEKDAY_REACH, standIn(kind));
    return forecast(day, kind, near.isEmpty() ? Likeness.NONE : Likeness.STAND_IN, near);
  }

  History history() {
    return history;
  }

  private static int reach(DayKind kind) {
    return kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP_WORKDAY
        ? SPECIAL_REACH
        : WEEKDAY_REACH;
  }

  private static Predicate<DayKind> standIn(DayKind kind) {
    return switch (kind) {
      case HOLIDAY -> other -> other == DayKind.SUNDAY;
      case MAKE_UP_WORKDAY -> DayKind::isWorkingWeekday;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> other -> false;
    };
  }

  private List<LocalDate> latest(LocalDate known, int reach, Predicate<DayKind> wanted) {
    return Stream.iterate(known.minusDays(1), day -> day.minusDays(1))
        .limit(reach)
        .takeWhile(history::knows)
        .filter(day -> wanted.test(kinds.of(day)))
        .limit(DAYS_MAX)
        .toList();
  }

  private DayForecast forecast(LocalDate day, DayKind kind, Likeness alike, List<LocalDate> from) {
    List<Long> sums =
        IntStream.range(0, History.HALF_HOURS)
            .mapToObj(half -> from.stream().mapToLong(one -> history.of(one).get(half)).sum())
            .toList();
    return new DayForecast(day, kind, alike, from, sums);
  }
}
