package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import java.util.List;
import java.util.Optional;

/**
 * How long something may take for customers of a tier.
 *
 * @param version of the row that says so
 * @param warnings when people are warned
 * @param quiet warns while the unit that answers for it is at work, not before
 * @param waits may stand still while the ticket waits
 * @param carries what one department used up is used up for the next (R7)
 * @param askAgain how long after an unanswered enquiry the next one follows (R3)
 */
public record ServiceLevel(
    String clock,
    String tier,
    long version,
    TimeLimit limit,
    List<WarningStep> warnings,
    boolean quiet,
    boolean waits,
    boolean carries,
    WhenDue whenDue,
    Optional<TimeLimit> askAgain) {

  public static final String ANY_TIER = "any";

  public ServiceLevel {
    warnings = List.copyOf(warnings);
  }

  public ServiceLevel withLimit(TimeLimit other) {
    return new ServiceLevel(
        clock, tier, version, other, warnings, quiet, waits, carries, whenDue, askAgain);
  }
}
