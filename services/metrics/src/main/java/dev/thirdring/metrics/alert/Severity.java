package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Course;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How far outside its target a figure is, measured by the target: what is worst is told first. */
final class Severity {
  private Severity() {}

  static BigDecimal of(Finding finding) {
    if (!(finding.course() instanceof Course.Raise raise)) {
      return BigDecimal.ZERO;
    }
    Optional<FigureValue> newest = raise.newest().value();
    return newest
        .flatMap(
            figure ->
                figure.value().map(value -> apart(value, figure.target().orElseThrow(), raise)))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal apart(BigDecimal value, Target target, Course.Raise raise) {
    BigDecimal end =
        switch (raise.side()) {
          case BELOW -> target.atLeast();
          case ABOVE -> target.atMost();
        };
    return value.subtract(end).abs().divide(end.max(BigDecimal.ONE), MathContext.DECIMAL32);
  }
}
