package dev.thirdring.metrics.alert.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that, as shown, they add up to their rounded whole (largest remainder). */
final class ShownSums {
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private ShownSums() {}

  static BigDecimal shown(Fraction exact) {
    return decimal(exact.times(HUNDRED).rounded());
  }

  static List<BigDecimal> of(List<Fraction> exact) {
    List<Fraction> scaled = exact.stream().map(one -> one.times(HUNDRED)).toList();
    BigInteger[] rounded = scaled.stream().map(Fraction::floor).toArray(BigInteger[]::new);
    BigInteger whole = scaled.stream().reduce(Fraction.ZERO, Fraction::plus).rounded();
    int missing =
        whole
            .subtract(Arrays.stream(rounded).reduce(BigInteger.ZERO, BigInteger::add))
            .intValueExact();
    List<Integer> byRemainder =
        new ArrayList<>(IntStream.range(0, rounded.length).boxed().toList());
    byRemainder.sort(
        Comparator.comparing(
                (Integer index) ->
                    scaled.get(index).minus(new Fraction(rounded[index], BigInteger.ONE)))
            .reversed());
    byRemainder.stream()
        .limit(missing)
        .forEach(index -> rounded[index] = rounded[index].add(BigInteger.ONE));
    return Arrays.stream(rounded).map(ShownSums::decimal).toList();
  }

  private static BigDecimal decimal(BigInteger hundredths) {
    return new BigDecimal(hundredths, Decomposition.DECIMALS);
  }
}
