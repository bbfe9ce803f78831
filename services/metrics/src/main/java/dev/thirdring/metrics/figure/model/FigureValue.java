package dev.thirdring.metrics.figure.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * A figure as it was: numerator and denominator are exact, the value is rounded once, here.
 *
 * @param variant the figure's, or the label that it is told apart by
 * @param place what it was grouped by
 * @param denominator absent for a plain count
 * @param percentiles of what its spread is of; absent where nothing was counted or asked
 */
public record FigureValue(
    Figure figure,
    String variant,
    Group place,
    long numerator,
    Optional<Long> denominator,
    Optional<Target> target,
    Optional<Percentiles> percentiles) {
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
  private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(1000);

  /** The first thing it was grouped by; absent for all, or where a fact has no such thing. */
  public Optional<String> group() {
    return Optional.ofNullable(place.first());
  }

  /** Absent, never 0, where there is nothing to divide by. */
  public Optional<BigDecimal> value() {
    if (denominator.isEmpty()) {
      return Optional.of(BigDecimal.valueOf(numerator));
    }
    return nothingToDivideBy()
        ? Optional.empty()
        : Optional.of(scaled().divide(divisor(), DECIMALS, RoundingMode.HALF_UP));
  }

  public FigureValue with(Percentiles known) {
    return new FigureValue(
        figure, variant, place, numerator, denominator, target, Optional.of(known));
  }

  public boolean isOfNothing() {
    return numerator == 0 && denominator.orElse(0L) == 0;
  }

  /** The same where nothing was counted. */
  public FigureValue ofNothing() {
    return new FigureValue(
        figure, variant, place, 0, denominator.map(any -> 0L), target, Optional.empty());
  }

  /** How much more than the other, in the figure's unit: exact, rounded once. */
  public Optional<BigDecimal> difference(FigureValue other) {
    return nothingToDivideBy() || other.nothingToDivideBy()
        ? Optional.empty()
        : Optional.of(
            more(other)
                .divide(divisor().multiply(other.divisor()), DECIMALS, RoundingMode.HALF_UP));
  }

  /** How much more in percent of the other; absent where the other is 0. */
  public Optional<BigDecimal> change(FigureValue other) {
    return nothingToDivideBy() || other.nothingToDivideBy() || other.numerator == 0
        ? Optional.empty()
        : Optional.of(
            more(other)
                .multiply(HUNDRED)
                .divide(divisor().multiply(other.scaled().abs()), DECIMALS, RoundingMode.HALF_UP));
  }

  /** The difference times both divisors. */
  private BigDecimal more(FigureValue other) {
    return scaled().multiply(other.divisor()).subtract(other.scaled().multiply(divisor()));
  }

  public Optional<Boolean> withinTarget() {
    return nothingToDivideBy() ? Optional.empty() : target.map(this::isWithin);
  }

  /** Compared before rounding: 95.996 % does not reach 96 %. */
  public boolean isWithin(Target range) {
    return (range.atLeast() == null || scaled().compareTo(range.atLeast().multiply(divisor())) >= 0)
        && (range.atMost() == null || scaled().compareTo(range.atMost().multiply(divisor())) <= 0);
  }

  private boolean nothingToDivideBy() {
    return denominator.isPresent() && denominator.get() == 0;
  }

  private BigDecimal scaled() {
    BigDecimal exact = BigDecimal.valueOf(numerator);
    return switch (figure.unit()) {
      case PERCENT -> exact.multiply(HUNDRED);
      case PER_MILLION -> exact.multiply(MILLION);
      case PER_HOUR -> exact.multiply(HOUR);
      case COUNT, SECONDS, POINTS, MONEY, MEAN, MINOR_UNITS -> exact;
    };
  }

  private BigDecimal divisor() {
    BigDecimal all = BigDecimal.valueOf(denominator.orElse(1L));
    return switch (figure.unit()) {
      case SECONDS -> all.multiply(MILLISECONDS);
      case POINTS -> all.multiply(HUNDRED);
      case MONEY -> all.movePointRight(decimals());
      case COUNT, PERCENT, PER_MILLION, PER_HOUR, MEAN, MINOR_UNITS -> all;
    };
  }

  /** Of the currency that is the variant. */
  private int decimals() {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(variant))
        .findFirst()
        .map(known -> Math.max(0, known.getDefaultFractionDigits()))
        .orElse(0);
  }
}
