package dev.thirdring.metrics.fairness.model;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure that is looked at for fairness.
 *
 * @param moreIsBetter whether the larger value is the better one
 */
public record Yardstick(Aspect aspect, String code, String variant, boolean moreIsBetter) {

  /** What fairness is about. */
  public enum Aspect {
    WAIT,
    RESOLUTION,
    SATISFACTION,
    REPEATED
  }

  public static final List<Yardstick> ALL =
      List.of(
          new Yardstick(Aspect.WAIT, "asa", "default", false),
          new Yardstick(Aspect.WAIT, "service_level", "of_offered_less_short", true),
          new Yardstick(Aspect.WAIT, "first_reply", "default", true),
          new Yardstick(Aspect.RESOLUTION, "effective_reply", "default", true),
          new Yardstick(Aspect.RESOLUTION, "on_the_spot", "default", true),
          new Yardstick(Aspect.RESOLUTION, "fcr", "default", true),
          new Yardstick(Aspect.SATISFACTION, "complaint_satisfaction", "own", true),
          new Yardstick(Aspect.SATISFACTION, "complaint_reached", "default", true),
          new Yardstick(Aspect.REPEATED, "repeat_complaint_rate", "default", false));

  boolean measures(FigureValue value) {
    return value.figure().code().equals(code) && value.variant().equals(variant);
  }

  /** Those that cannot be told apart by this, with their figures. */
  public static Map<Yardstick, Figure> without(By by) {
    Map<Yardstick, Figure> without = new LinkedHashMap<>();
    for (Yardstick one : ALL) {
      FigureTable.ALL.stream()
          .filter(figure -> figure.code().equals(one.code))
          .filter(figure -> figure.variant().equals(one.variant))
          .filter(figure -> !figure.canBeGroupedBy(by))
          .forEach(figure -> without.put(one, figure));
    }
    return without;
  }
}
