package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Percentiles;
import dev.thirdring.metrics.figure.model.Spread;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Percentiles from how many calls were how long. Counts of two periods or groups may be added, and
 * those of a call that changes are taken off again; the histogram reads them without loss, so that
 * a percentile is as exact as the lengths that calls are counted by.
 */
final class SpreadOfCalls {
  /** Half seconds of a day have six digits: five are kept, far more than lengths are told apart. */
  private static final int DIGITS = 5;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private record Key(String sum, Group group) {}

  private final Map<Key, Map<Integer, Long>> counts = new HashMap<>();

  SpreadOfCalls(List<Lengths> lengths) {
    for (Lengths one : lengths) {
      counts
          .computeIfAbsent(new Key(one.sum(), one.group()), none -> new HashMap<>())
          .merge(one.halfSeconds(), one.calls(), Math::addExact);
    }
  }

  FigureValue shownWith(FigureValue value) {
    return value
        .figure()
        .spread()
        .flatMap(spread -> of(spread, value.place()))
        .map(value::with)
        .orElse(value);
  }

  private Optional<Percentiles> of(Spread spread, Group group) {
    Histogram histogram = new Histogram(DIGITS);
    for (String sum : spread.sums()) {
      counts
          .getOrDefault(new Key(sum, group), Map.of())
          .forEach((length, calls) -> histogram.recordValueWithCount(length, calls));
    }
    return histogram.getTotalCount() == 0
        ? Optional.empty()
        : Optional.of(
            new Percentiles(
                at(histogram, 50),
                at(histogram, 80),
                at(histogram, 90),
                at(histogram, 95),
                at(histogram, 99)));
  }

  private static BigDecimal at(Histogram histogram, double percent) {
    long halfSeconds = histogram.lowestEquivalentValue(histogram.getValueAtPercentile(percent));
    return BigDecimal.valueOf(halfSeconds).multiply(HALF);
  }
}
