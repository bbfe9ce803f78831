package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import java.util.Optional;

/**
 * How long something may take for customers of a tier.
 *
 * @param warnAt the part of the limit after which people are warned; 0: never
 * @param waits may stand still while the ticket waits
 * @param askAgain how long after an unanswered enquiry the next one follows (R3)
 */
public record ServiceLevel(
    String clock,
    String tier,
    TimeLimit limit,
    double warnAt,
    boolean waits,
    WhenDue whenDue,
    Optional<TimeLimit> askAgain) {

  public static final String ANY_TIER = "any";

  public ServiceLevel {
    if (!(warnAt >= 0 && warnAt < 1)) {
      throw new IllegalArgumentException("A warning comes at a part of the limit, from 0 to 0.99");
    }
  }

  public ServiceLevel withLimit(TimeLimit other) {
    return new ServiceLevel(clock, tier, other, warnAt, waits, whenDue, askAgain);
  }
}
