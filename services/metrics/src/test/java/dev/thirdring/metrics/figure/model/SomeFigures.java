package dev.thirdring.metrics.figure.model;

import java.util.List;
import java.util.Optional;

/** Figures that tests make up. */
final class SomeFigures {
  private SomeFigures() {}

  static Figure share(Tally of, Tally all) {
    return of("share", Sum.of(of), Optional.of(Sum.of(all)), Unit.PERCENT, Label.NONE);
  }

  static Figure count(Tally counted) {
    return of("count", Sum.of(counted), Optional.empty(), Unit.COUNT, Label.NONE);
  }

  static Figure of(String code, Sum of, Optional<Sum> all, Unit unit, Label label) {
    return new Figure(
        code,
        Figure.PLAIN,
        new Name("数", code),
        of,
        all,
        unit,
        label,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
