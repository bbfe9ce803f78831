package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of one period, judged.
 *
 * @param value absent: there was none in this period
 */
public record Reading(Range period, Optional<FigureValue> value, Judgement judgement) {

  public static Reading of(Range period, Optional<FigureValue> value, AlertRule rule) {
    return new Reading(
        period, value, value.map(figure -> judged(figure, rule)).orElse(Judgement.SILENT));
  }

  private static Judgement judged(FigureValue figure, AlertRule rule) {
    if (figure.target().isEmpty()
        || figure.value().isEmpty()
        || figure.denominator().orElse(figure.numerator()) < rule.minimumVolume()) {
      return Judgement.SILENT;
    }
    Target target = figure.target().get();
    if (!figure.isWithin(new Target(target.atLeast(), null))) {
      return Judgement.BELOW;
    }
    if (!figure.isWithin(new Target(null, target.atMost()))) {
      return Judgement.ABOVE;
    }
    return figure.isWithin(narrowed(target, rule.margin()))
        ? Judgement.WELL_INSIDE
        : Judgement.INSIDE;
  }

  /** A target too narrow for the margin leaves its middle. */
  private static Target narrowed(Target target, BigDecimal margin) {
    BigDecimal low = target.atLeast() == null ? null : target.atLeast().add(margin);
    BigDecimal high = target.atMost() == null ? null : target.atMost().subtract(margin);
    if (low != null && high != null && low.compareTo(high) > 0) {
      BigDecimal middle = low.add(high).divide(BigDecimal.TWO);
      return new Target(middle, middle);
    }
    return new Target(low, high);
  }
}
