package dev.thirdring.metrics.call;

import java.util.Map;

/** Steps of calls that can take none any more, by the call's id, and why. Nothing was taken. */
public class CallRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, String> reasons;

  CallRefusedException(Map<String, String> reasons) {
    super("calls that take no more steps: " + reasons.size());
    this.reasons = Map.copyOf(reasons);
  }

  public Map<String, String> reasons() {
    return reasons;
  }
}
