package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.FigureValue;
import java.util.List;

/** What asking for figures comes to. */
public sealed interface FiguresOutcome {
  record Reckoned(List<FigureValue> values) implements FiguresOutcome {}

  /** A department sees its own timeliness and nothing else. */
  record NotYours(String why) implements FiguresOutcome {}

  /** Figures of calls are for whole quarters of an hour. */
  record CutsAQuarter() implements FiguresOutcome {}

  record TookTooLong() implements FiguresOutcome {}

  record TooManyGroups(int rowsMax) implements FiguresOutcome {}
}
