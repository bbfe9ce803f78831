package dev.thirdring.metrics.fairness.model;

import dev.thirdring.metrics.figure.model.FigureValue;
import java.util.List;

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
}
