package dev.thirdring.followup.plan.model;

import java.time.Duration;

/**
 * How customers are followed up.
 *
 * @param kind such as {@code after-complaint}
 * @param askWithin from the action to the question, by the clock (F2)
 * @param attemptsMax after so many calls without an answer it is over (F3)
 * @param claimFor how long a call belongs to the agent who took it
 */
public record FollowUpPlan(
    String kind,
    Duration askWithin,
    int attemptsMax,
    Duration retryAfter,
    Duration claimFor,
    CallingHours hours) {

  /** The plan for customers whose complaint a department acted on (F2). */
  public static final String AFTER_COMPLAINT = "after-complaint";
}
