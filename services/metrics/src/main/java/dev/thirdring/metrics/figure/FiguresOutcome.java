package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.calllimit.LimitPeriod;
import dev.thirdring.metrics.figure.model.FigureValue;
import java.time.Instant;
import java.util.List;

/** What asking for figures comes to. */
public sealed interface FiguresOutcome {
  /**
   * @param limits that held in the range, each with the time from which it held
   * @param at when it was reckoned
   */
  record Reckoned(List<FigureValue> values, List<LimitPeriod> limits, Instant at)
      implements FiguresOutcome {}

  /** A department sees its own timeliness and nothing else. */
  record NotYours(String why) implements FiguresOutcome {}

  /** Figures of calls are for whole quarters of an hour. */
  record CutsAQuarter() implements FiguresOutcome {}

  record TookTooLong() implements FiguresOutcome {}

  record TooManyGroups(int rowsMax) implements FiguresOutcome {}
}
