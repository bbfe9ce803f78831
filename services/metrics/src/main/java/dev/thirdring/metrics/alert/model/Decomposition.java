package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes a figure's change apart by groups. With share s of all and figure r of a group, the whole
 * is the sum of s·r. A group's rate effect is its mean share times the change of r, its mix effect
 * the change of s times how far its mean r lies from the mean of the whole; the latter sum to what
 * the rate effects leave of the change. A group that was not there before, or is not any more, has
 * no change of r: all of it is mix.
 */
public final class Decomposition {
  static final int DECIMALS = 2;
  private static final int PERCENT = 100;
  private static final long MILLION = 1_000_000;
  private static final int MILLISECONDS = 1000;
  private static final int HUNDREDTHS = 100;

  private final List<Part> parts;
  private final Fraction allBefore;
  private final Fraction allNow;
  private final Fraction before;
  private final Fraction now;
  private final Fraction unit;

  private Decomposition(List<Part> parts, boolean plain, Unit unit) {
    this.parts = parts;
    this.allBefore = whole(parts, plain, Part::denominatorBefore);
    this.allNow = whole(parts, plain, Part::denominatorNow);
    this.before = inverse(allBefore).times(sum(parts, Part::numeratorBefore));
    this.now = inverse(allNow).times(sum(parts, Part::numeratorNow));
    this.unit =
        switch (unit) {
          case PERCENT -> Fraction.of(PERCENT, 1);
          case PER_MILLION -> Fraction.of(MILLION, 1);
          case SECONDS -> Fraction.of(1, MILLISECONDS);
          case POINTS -> Fraction.of(1, HUNDREDTHS);
          case COUNT, MEAN, MINOR_UNITS -> Fraction.of(1, 1);
        };
  }

  private interface Amount {
    long of(Part part);
  }

  private record Exact(Part part, Fraction total, Fraction rate) {}

  /** Absent where one of the periods has nothing to divide by. */
  public static Optional<Breakdown> ofShare(List<Part> parts, Unit unit) {
    boolean reckonable =
        sum(parts, Part::denominatorBefore).top().signum() != 0
            && sum(parts, Part::denominatorNow).top().signum() != 0;
    return reckonable
        ? Optional.of(new Decomposition(List.copyOf(parts), false, unit).breakdown())
        : Optional.empty();
  }

  /** A count changes by what its groups change. */
  public static Breakdown ofCount(List<Part> parts, Unit unit) {
    List<Part> undivided =
        parts.stream()
            .map(part -> new Part(part.group(), part.numeratorBefore(), 0, part.numeratorNow(), 0))
            .toList();
    return new Decomposition(undivided, true, unit).breakdown();
  }

  private Breakdown breakdown() {
    List<Exact> exact = parts.stream().map(this::exact).toList();
    List<BigDecimal> totals = ShownSums.of(exact.stream().map(Exact::total).toList());
    List<Contribution> contributions =
        IntStream.range(0, exact.size())
            .mapToObj(index -> contribution(exact.get(index), totals.get(index)))
            .sorted(
                Comparator.comparing((Contribution one) -> one.total().abs())
                    .reversed()
                    .thenComparing(one -> one.part().group()))
            .toList();
    Fraction change = now.minus(before).times(unit);
    return new Breakdown(ShownSums.shown(change), contributions, explains(exact, change));
  }

  private static Contribution contribution(Exact exact, BigDecimal total) {
    BigDecimal rate = ShownSums.shown(exact.rate());
    return new Contribution(exact.part(), total, total.subtract(rate), rate);
  }

  private Exact exact(Part part) {
    Fraction shareBefore = of(part.denominatorBefore(), allBefore);
    Fraction shareNow = of(part.denominatorNow(), allNow);
    Fraction mean = before.plus(now).times(Fraction.HALF);
    Fraction change = of(part.numeratorNow(), allNow).minus(of(part.numeratorBefore(), allBefore));
    Fraction total = change.minus(shareNow.minus(shareBefore).times(mean));
    return new Exact(part, total.times(unit), rate(part, shareBefore, shareNow).times(unit));
  }

  private static Fraction rate(Part part, Fraction shareBefore, Fraction shareNow) {
    if (part.denominatorBefore() == 0 || part.denominatorNow() == 0) {
      return Fraction.ZERO;
    }
    return shareBefore
        .plus(shareNow)
        .times(Fraction.HALF)
        .times(
            Fraction.of(part.numeratorNow(), part.denominatorNow())
                .minus(Fraction.of(part.numeratorBefore(), part.denominatorBefore())));
  }

  /** How far the contributions are from what equal change of all groups would have given. */
  private BigDecimal explains(List<Exact> exact, Fraction change) {
    if (change.top().signum() == 0) {
      return ShownSums.shown(Fraction.ZERO);
    }
    Fraction apart = Fraction.ZERO;
    for (Exact one : exact) {
      Fraction meanShare = evenShare(one.part(), exact.size()).times(change);
      apart = apart.plus(one.total().minus(meanShare).abs());
    }
    return ShownSums.shown(apart.times(Fraction.HALF).times(inverse(change).abs()));
  }

  /** Of a count, groups have no size but their own count before. */
  private Fraction evenShare(Part part, int groups) {
    if (part.denominatorBefore() == 0 && part.denominatorNow() == 0) {
      Fraction all = sum(parts, Part::numeratorBefore);
      return all.top().signum() == 0
          ? Fraction.of(1, groups)
          : Fraction.of(part.numeratorBefore(), 1).times(inverse(all));
    }
    return of(part.denominatorBefore(), allBefore)
        .plus(of(part.denominatorNow(), allNow))
        .times(Fraction.HALF);
  }

  private static Fraction whole(List<Part> parts, boolean plain, Amount amount) {
    return plain ? Fraction.of(1, 1) : sum(parts, amount);
  }

  private static Fraction sum(List<Part> parts, Amount amount) {
    return new Fraction(
        parts.stream()
            .map(part -> BigInteger.valueOf(amount.of(part)))
            .reduce(BigInteger.ZERO, BigInteger::add),
        BigInteger.ONE);
  }

  private static Fraction of(long amount, Fraction all) {
    return Fraction.of(amount, 1).times(inverse(all));
  }

  private static Fraction inverse(Fraction fraction) {
    return new Fraction(fraction.bottom(), fraction.top());
  }
}
