package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of a range that the board shows, as shares. */
@ApplicationScoped
class TodaysFigures {
  private final ReckonFigures reckonFigures;

  TodaysFigures(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
  }

  /** The figures of the board. */
  enum Shown {
    SERVICE_LEVEL("service_level", "of_offered_less_short"),
    ABANDON_RATE("abandon_rate", "default"),
    QUEUE_TIME("queue_time", "default");

    private final String code;
    private final String variant;

    Shown(String code, String variant) {
      this.code = code;
      this.variant = variant;
    }

    private boolean is(FigureValue value) {
      return value.figure().code().equals(code) && value.variant().equals(variant);
    }
  }

  /** By group; all together, and what has no group, under an empty name. */
  Uni<Map<String, WallBoardAnswer.BoardFigure>> of(Shown shown, Range range, Optional<By> by) {
    return reckonFigures
        .reckonAll(new Question(range, by, Optional.of(shown.code), Optional.empty()))
        .map(
            outcome ->
                switch (outcome) {
                  case FiguresOutcome.Reckoned reckoned -> shares(shown, reckoned.values());
                  case FiguresOutcome.NotYours no -> throw unreadable(no);
                  case FiguresOutcome.CutsAQuarter no -> throw unreadable(no);
                  case FiguresOutcome.TookTooLong no -> throw unreadable(no);
                  case FiguresOutcome.TooManyGroups no -> throw unreadable(no);
                });
  }

  private static IllegalStateException unreadable(FiguresOutcome why) {
    return new IllegalStateException(
        "Today's figures cannot be reckoned: " + why.getClass().getSimpleName());
  }

  private static Map<String, WallBoardAnswer.BoardFigure> shares(
      Shown shown, List<FigureValue> values) {
    Map<String, WallBoardAnswer.BoardFigure> byGroup = new TreeMap<>();
    values.stream()
        .filter(shown::is)
        .filter(value -> value.group().isEmpty() || value.denominator().orElse(1L) > 0)
        .forEach(
            value -> byGroup.put(value.group().orElse(""), WallBoardAnswer.BoardFigure.of(value)));
    return byGroup;
  }
}
