package dev.thirdring.metrics.alert.model;

import java.math.BigInteger;

/** An exact number, so that parts add up to their whole. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0, 1);
  static final Fraction HALF = of(1, 2);

  Fraction {
    if (bottom.signum() == 0) {
      throw new ArithmeticException("nothing to divide by");
    }
    BigInteger common = top.gcd(bottom);
    if (bottom.signum() < 0) {
      common = common.negate();
    }
    top = top.divide(common);
    bottom = bottom.divide(common);
  }

  static Fraction of(long top, long bottom) {
    return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.top.negate(), other.bottom));
  }

  Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Fraction abs() {
    return new Fraction(top.abs(), bottom);
  }

  /** Rounded down, towards the smaller. */
  BigInteger floor() {
    BigInteger[] parts = top.divideAndRemainder(bottom);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  BigInteger rounded() {
    return plus(HALF).floor();
  }

  @Override
  public int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }
}
