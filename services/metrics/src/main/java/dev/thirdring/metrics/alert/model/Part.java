package dev.thirdring.metrics.alert.model;

/**
 * A group's part of a figure, before and now.
 *
 * @param numeratorNow what is divided
 * @param denominatorNow what it is divided by; of a plain count anything
 */
public record Part(
    String group,
    long numeratorBefore,
    long denominatorBefore,
    long numeratorNow,
    long denominatorNow) {

  public Part of(String other) {
    return new Part(other, numeratorBefore, denominatorBefore, numeratorNow, denominatorNow);
  }

  /** Of one group with another part of it. */
  public Part plus(Part other) {
    return new Part(
        group,
        Math.addExact(numeratorBefore, other.numeratorBefore),
        Math.addExact(denominatorBefore, other.denominatorBefore),
        Math.addExact(numeratorNow, other.numeratorNow),
        Math.addExact(denominatorNow, other.denominatorNow));
  }
}
