package dev.thirdring.specs.event;

import static dev.thirdring.specs.event.GoldenExamples.monday;

import dev.thirdring.contracts.metrics.AlertCleared;
import dev.thirdring.contracts.metrics.AlertRaised;
import dev.thirdring.contracts.metrics.AlertReminded;
import dev.thirdring.contracts.metrics.TargetSide;
import dev.thirdring.contracts.metrics.WatchedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What is told of a figure that left its target that morning. */
final class FigureExamples {
  private static final UUID ALERT = Ids.of("alert");
  private static final WatchedFigure FIGURE =
      new WatchedFigure("service_level", "of_offered_less_short", "queue", "broadband");

  private FigureExamples() {}

  static List<GoldenExample> all() {
    return List.of(
        new GoldenExample(
            ALERT.toString(),
            new AlertRaised(
                ALERT,
                FIGURE,
                TargetSide.BELOW,
                monday("09:00"),
                monday("09:30"),
                new BigDecimal("62.5"),
                new BigDecimal("82.5"),
                null,
                "supervisor",
                null,
                monday("09:32")),
            monday("09:32")),
        new GoldenExample(
            ALERT.toString(),
            new AlertReminded(ALERT, FIGURE, 1, "supervisor", null, monday("10:02")),
            monday("10:02")),
        new GoldenExample(
            ALERT.toString(),
            new AlertCleared(ALERT, FIGURE, false, null, monday("11:02")),
            monday("11:02")));
  }
}
