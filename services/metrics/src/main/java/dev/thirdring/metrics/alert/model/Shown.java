package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A figure of a period as an alert shows it. */
public record Shown(
    Instant from,
    Instant to,
    long numerator,
    Optional<Long> denominator,
    Optional<BigDecimal> value,
    Optional<Target> target) {

  public static Shown of(Reading reading) {
    return new Shown(
        reading.period().from(),
        reading.period().to(),
        reading.value().map(FigureValue::numerator).orElse(0L),
        reading.value().flatMap(FigureValue::denominator),
        reading.value().flatMap(FigureValue::value),
        reading.value().flatMap(FigureValue::target));
  }
}
