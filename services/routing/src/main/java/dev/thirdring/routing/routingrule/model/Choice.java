package dev.thirdring.routing.routingrule.model;

/**
 * A department and why it was chosen; both are kept with the assignment (R7).
 *
 * @param rule code of a rule, or {@code reviewer}, {@code passed-on}, {@code reopened}, {@code
 *     taken-over}
 */
public record Choice(String department, String rule, String reason) {
  public static final String REVIEWER = "reviewer";
  public static final String PASSED_ON = "passed-on";
  public static final String REOPENED = "reopened";
  public static final String TAKEN_OVER = "taken-over";
  public static final String FALLBACK = "fallback";

  /** What is kept of a longer reason. */
  public static final int REASON_MAX = 1_000;

  public Choice {
    if (reason.length() > REASON_MAX) {
      reason = reason.substring(0, REASON_MAX - 1) + "…";
    }
  }
}
