package dev.thirdring.metrics.figure.model;

import static dev.thirdring.metrics.figure.model.Tally.MONITORED_AGENTS;
import static dev.thirdring.metrics.figure.model.Tally.MONITORED_CALLS;
import static dev.thirdring.metrics.figure.model.Tally.MONITORED_SCORE;

import java.util.List;

/** Figures of monitored calls (M6), to be read as a table. */
final class QualityFigures {
  static final List<Figure> ALL =
      List.of(
          Figure.of(
              "monitoring_score",
              "监听分值",
              "Monitoring score",
              Sum.of(MONITORED_SCORE),
              Sum.of(MONITORED_CALLS),
              Unit.POINTS),
          Figure.count("monitored_calls", "监听的呼叫数", "Monitored calls", MONITORED_CALLS),
          Figure.of(
                  "monitored_calls",
                  "每坐席每月监听次数",
                  "Monitored calls an agent a month",
                  Sum.of(MONITORED_CALLS),
                  Sum.of(MONITORED_AGENTS),
                  Unit.MEAN)
              .variant("per_agent"));

  private QualityFigures() {}
}
