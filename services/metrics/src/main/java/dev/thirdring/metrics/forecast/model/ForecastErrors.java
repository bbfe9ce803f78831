package dev.thirdring.metrics.forecast.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forecasts of past weeks, each made from what was known when it began, against what came.
 *
 * @param weeks latest first; days that nothing could be said about are left out
 */
public record ForecastErrors(List<ForecastError> weeks) {
  static final int WEEKS = 4;
  private static final int DAYS = 7;

  /**
   * @param known the first day that is not known
   */
  public static ForecastErrors before(LocalDate known, Forecasting forecasting) {
    return new ForecastErrors(
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(back -> week(known.minusWeeks(back), forecasting))
            .flatMap(Optional::stream)
            .toList());
  }

  /** All weeks together: added up before dividing. */
  public Optional<ForecastError> all() {
    return weeks.stream().reduce(ForecastError::plus);
  }

  private static Optional<ForecastError> week(LocalDate first, Forecasting forecasting) {
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .filter(day -> forecasting.history().knows(day))
        .map(day -> forecasting.of(day, first))
        .filter(DayForecast::isKnown)
        .map(forecast -> error(first, forecast, forecasting.history().of(forecast.day())))
        .reduce(ForecastError::plus);
  }

  private static ForecastError error(LocalDate first, DayForecast forecast, List<Long> actual) {
    long calls = actual.stream().mapToLong(Long::longValue).sum();
    long expected = forecast.sums().stream().mapToLong(Long::longValue).sum();
    int days = forecast.from().size();
    long scale = ForecastError.PARTS / days;
    return new ForecastError(
        first,
        calls,
        forecast.absoluteDifference(actual) * scale,
        (expected - days * calls) * scale);
  }
}
