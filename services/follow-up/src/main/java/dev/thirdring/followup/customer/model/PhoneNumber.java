package dev.thirdring.followup.customer.model;

/** A number in E.164. Its text is masked, so that it cannot slip into a log (N4). */
public record PhoneNumber(String e164) {
  private static final int TAIL = 4;
  private static final int HIDDEN = 4;
  private static final int HEAD_MAX = 6;

  /** The number with its middle hidden: {@code +86138****5678}. */
  public String masked() {
    int head = Math.clamp((long) e164.length() - TAIL - HIDDEN, 0, HEAD_MAX);
    int tailFrom = Math.max(head, e164.length() - TAIL);
    return e164.substring(0, head) + "*".repeat(tailFrom - head) + e164.substring(tailFrom);
  }

  @Override
  public String toString() {
    return masked();
  }
}
