package dev.thirdring.metrics.figure.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure as it was: numerator and denominator are exact, the value is rounded once, here.
 *
 * @param variant the figure's, or the label that it is told apart by
 * @param group what it was grouped by; absent for all together, or where a fact has no such thing
 * @param denominator absent for a plain count
 */
public record FigureValue(
    Figure figure,
    String variant,
    Optional<String> group,
    long numerator,
    Optional<Long> denominator,
    Optional<Target> target) {
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(1000);

  /** Absent, never 0, where there is nothing to divide by. */
  public Optional<BigDecimal> value() {
    if (denominator.isEmpty()) {
      return Optional.of(BigDecimal.valueOf(numerator));
    }
    return nothingToDivideBy()
        ? Optional.empty()
        : Optional.of(scaled().divide(divisor(), DECIMALS, RoundingMode.HALF_UP));
  }

  public Optional<Boolean> withinTarget() {
    return nothingToDivideBy() ? Optional.empty() : target.map(this::isWithin);
  }

  /** Compared before rounding: 95.996 % does not reach 96 %. */
  public boolean isWithin(Target range) {
    return (range.atLeast() == null
            || scaled().compareTo(range.atLeast().multiply(divisor())) >= 0)
        && (range.atMost() == null || scaled().compareTo(range.atMost().multiply(divisor())) <= 0);
  }

  private boolean nothingToDivideBy() {
    return denominator.isPresent() && denominator.get() == 0;
  }

  private BigDecimal scaled() {
    BigDecimal exact = BigDecimal.valueOf(numerator);
    return figure.unit() == Unit.PERCENT ? exact.multiply(HUNDRED) : exact;
  }

  private BigDecimal divisor() {
    BigDecimal all = BigDecimal.valueOf(denominator.orElse(1L));
    return switch (figure.unit()) {
      case SECONDS -> all.multiply(MILLISECONDS);
      case POINTS -> all.multiply(HUNDRED);
      case COUNT, PERCENT, MEAN, MINOR_UNITS -> all;
    };
  }
}
