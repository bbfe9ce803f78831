package dev.thirdring.metrics.forecast.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far forecasts were off, half hour by half hour.
 *
 * @param first the first day of the week
 * @param calls that really came
 * @param absolute Σ |forecast − actual| over half hours, in 60ths of a call: an integer, since
 *     forecasts are means of one to six days
 * @param over Σ (forecast − actual), in 60ths of a call: above 0, too many were expected
 */
public record ForecastError(LocalDate first, long calls, long absolute, long over) {
  static final long PARTS = 60;
  private static final int DECIMALS = 2;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  ForecastError plus(ForecastError other) {
    return new ForecastError(
        first.isBefore(other.first) ? first : other.first,
        Math.addExact(calls, other.calls),
        Math.addExact(absolute, other.absolute),
        Math.addExact(over, other.over));
  }

  /** Σ |forecast − actual| ÷ Σ actual × 100; absent without calls. */
  public Optional<BigDecimal> absolutePercent() {
    return percent(absolute);
  }

  /** Σ (forecast − actual) ÷ Σ actual × 100; absent without calls. */
  public Optional<BigDecimal> overPercent() {
    return percent(over);
  }

  private Optional<BigDecimal> percent(long parts) {
    return calls == 0
        ? Optional.empty()
        : Optional.of(
            PERCENT
                .multiply(BigDecimal.valueOf(parts))
                .divide(
                    BigDecimal.valueOf(Math.multiplyExact(calls, PARTS)),
                    DECIMALS,
                    RoundingMode.HALF_UP));
  }
}
