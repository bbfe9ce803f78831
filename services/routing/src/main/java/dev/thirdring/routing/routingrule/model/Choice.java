package dev.thirdring.routing.routingrule.model;

import java.util.Set;

/**
 * A department and why it was chosen; both are kept with the assignment (R7).
 *
 * @param rule code of a rule, or one of the names below
 */
public record Choice(String department, String rule, String reason) {
  public static final String REVIEWER = "reviewer";
  public static final String PASSED_ON = "passed-on";
  public static final String REOPENED = "reopened";
  public static final String TAKEN_OVER = "taken-over";
  public static final String PARTNER_PRODUCT = "partner-product";
  public static final String FALLBACK = "fallback";
  public static final String UNIT_CLOSED = "unit-closed";
  public static final String CORRECTED = "corrected";
  public static final String HAND_ON_LIMIT = "hand-on-limit";

  /** Names of choices that somebody made rather than a rule. */
  private static final Set<String> OF_PEOPLE = Set.of(REVIEWER, PASSED_ON, REOPENED, TAKEN_OVER);

  public boolean isOfPeople() {
    return OF_PEOPLE.contains(rule);
  }

  /** What is kept of a longer reason. */
  public static final int REASON_MAX = 1_000;

  public Choice {
    if (reason.length() > REASON_MAX) {
      reason = reason.substring(0, REASON_MAX - 1) + "…";
    }
  }
}
