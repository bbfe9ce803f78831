package dev.thirdring.metrics.fairness.model;

import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A group's value beside that of the best served group.
 *
 * @param best absent where no group has enough cases to be measured by
 * @param gap how much worse than the best, in the figure's unit; absent where either is unknown
 * @param promised how much worse the targets of the two allow it to be; 0 where they are the same
 * @param beyond whether the gap is more than that; absent where there are too few cases to tell
 */
public record SideBySide(
    Yardstick yardstick,
    FigureValue value,
    Optional<String> best,
    Optional<BigDecimal> gap,
    BigDecimal promised,
    Optional<Boolean> beyond) {

  /**
   * @param casesMin so many must be divided by, or chance decides
   */
  public static List<SideBySide> of(Yardstick yardstick, List<FigureValue> all, long casesMin) {
    List<FigureValue> values =
        all.stream()
            .filter(yardstick::measures)
            .filter(value -> value.group().isPresent())
            .toList();
    Optional<FigureValue> best =
        values.stream()
            .filter(value -> isEnough(value, casesMin))
            .min(
                Comparator.comparing(
                    value -> worth(yardstick, value.value().orElseThrow()),
                    Comparator.reverseOrder()));
    return values.stream().map(value -> of(yardstick, value, best, casesMin)).toList();
  }

  private static SideBySide of(
      Yardstick yardstick, FigureValue value, Optional<FigureValue> best, long casesMin) {
    Optional<BigDecimal> gap =
        best.flatMap(value::difference).map(more -> worth(yardstick, more).negate());
    BigDecimal promised =
        best.map(other -> promised(yardstick, value.target(), other.target()))
            .orElse(BigDecimal.ZERO);
    return new SideBySide(
        yardstick,
        value,
        best.flatMap(FigureValue::group),
        gap,
        promised,
        gap.filter(any -> isEnough(value, casesMin)).map(more -> more.compareTo(promised) > 0));
  }

  /** Never less than nothing: a group that was promised more may not be served worse at all. */
  private static BigDecimal promised(
      Yardstick yardstick, Optional<Target> own, Optional<Target> best) {
    if (own.isEmpty() || best.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal here = yardstick.moreIsBetter() ? own.get().atLeast() : own.get().atMost();
    BigDecimal there = yardstick.moreIsBetter() ? best.get().atLeast() : best.get().atMost();
    return here == null || there == null
        ? BigDecimal.ZERO
        : worth(yardstick, there.subtract(here)).max(BigDecimal.ZERO);
  }

  private static BigDecimal worth(Yardstick yardstick, BigDecimal value) {
    return yardstick.moreIsBetter() ? value : value.negate();
  }

  private static boolean isEnough(FigureValue value, long casesMin) {
    return value.value().isPresent() && value.denominator().orElse(0L) >= casesMin;
  }
}
